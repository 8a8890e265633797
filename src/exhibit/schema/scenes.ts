import * as v from 'valibot'
import { Day, Figure, Provenance } from './figures'
import { list } from './list'
import { Id, Lines, Mineral, Picture, Text, told } from './words'

/** A name engraved in silver before hills of strata and a copper disc: the first slide. */
export const IdentityScene = v.strictObject({
  draw: v.literal('identity'),
  word: v.pipe(Text, told('The one great word, such as a place name.')),
  rest: v.pipe(Lines, told('The rest of the name, on the lines it is set on.')),
  name: v.pipe(Text, told('The whole name, as one wording: the other language shows it beneath.')),
  ...Provenance.entries,
})

/** Terraces on a time axis drawn to scale; one event stands on each. */
export const TimelineScene = v.strictObject({
  draw: v.literal('timeline'),
  from: v.pipe(Day, told('Where the axis begins.')),
  to: v.pipe(Day, told('Where the axis ends.')),
  note: v.pipe(Text, told('What is to scale and what is not.')),
  events: list(
    v.strictObject({
      id: Id,
      date: v.pipe(Day, told('When it happened; the axis places it.')),
      dateText: v.pipe(Text, told('The date in full words.')),
      dateShort: v.pipe(v.optional(Text), told('A shorter date for the picture.')),
      label: v.pipe(Text, told('Two or three words for the flag and the button.')),
      sentence: v.pipe(Text, told('One sentence, said when the event is chosen.')),
      picture: v.optional(Picture),
      mineral: Mineral,
      ...Provenance.entries,
    }),
    2,
    6,
  ),
})

/** A sand table of equal plots, each of which can be lifted; beside it an area drawn true to scale. */
export const PlanScene = v.strictObject({
  draw: v.literal('plan'),
  note: v.pipe(Text, told('Says that the plan is a schematic.')),
  tag: v.pipe(Text, told('One word for the same, on small pictures.')),
  plots: list(
    v.strictObject({
      id: Id,
      name: Text,
      short: v.pipe(v.optional(Text), told('A shorter name for the pin on the picture.')),
      mineral: Mineral,
      picture: v.pipe(
        Picture,
        told('The buildings on the plot, drawn for a plot 11.2 by 8.2 units in the isometric grid.'),
      ),
      pin: v.optional(
        v.pipe(
          v.strictObject({
            x: v.pipe(v.number(), v.minValue(0), v.maxValue(11.2)),
            y: v.pipe(v.number(), v.minValue(0), v.maxValue(8.2)),
            up: v.pipe(v.number(), v.minValue(0), v.maxValue(8)),
          }),
          told(
            'Where the pin with the name stands: units from the back corner of the plot, and how high. Its middle if left out.',
          ),
        ),
      ),
      ...Provenance.entries,
    }),
    4,
    4,
  ),
  area: v.strictObject({
    whole: v.pipe(Figure, told('The whole area; one square stands for one unit of its value.')),
    part: v.pipe(Figure, told('The part of it that is filled.')),
    note: v.pipe(Text, told('Says that the squares are to scale.')),
  }),
})

/** One ingot for a fixed amount, stacked in columns of ten: amounts of very different size, comparable at a glance. */
export const PictogramScene = v.strictObject({
  draw: v.literal('pictogram'),
  each: v.pipe(v.number(), v.finite(), v.minValue(1), told('What one ingot stands for, in the base unit.')),
  key: v.pipe(Text, told('The same in words: what one ingot and one column stand for.')),
  groups: list(
    v.strictObject({
      id: Id,
      name: v.pipe(Text, told('The name on the filter button.')),
      figures: list(Figure, 1, 4),
    }),
    1,
    3,
  ),
})

/** Shares of a whole, each drawn its own way so that nobody compares them; and a list of aims. */
export const ShareScene = v.strictObject({
  draw: v.literal('share'),
  shares: list(
    v.strictObject({
      form: v.pipe(
        v.picklist(['slices', 'disc']),
        told('slices: small squares, one of them filled. disc: a sector of a disc.'),
      ),
      open: v.pipe(
        v.boolean(),
        told('true where the source says "over" or "more than": the edge is drawn dissolving.'),
      ),
      figure: v.pipe(Figure, told('Its value is a fraction of one: 0.25 for 25 %.')),
    }),
    1,
    2,
  ),
  aims: v.optional(
    v.strictObject({
      label: v.pipe(Text, told('What the list is: aims, not achievements.')),
      items: list(v.strictObject({ id: Id, text: Text, mineral: Mineral, ...Provenance.entries }), 1, 4),
    }),
  ),
})

/** Pillars that rise from the strata and carry a row of emblems. */
export const PillarsScene = v.strictObject({
  draw: v.literal('pillars'),
  pillars: list(v.strictObject({ id: Id, name: Text, mineral: Mineral, ...Provenance.entries }), 2, 6),
  carries: v.pipe(Id, told('The id of the emblems section whose emblems stand on the beam.')),
})

/** A row of panels, one emblem and one name each. */
export const EmblemsScene = v.strictObject({
  draw: v.literal('emblems'),
  items: list(v.strictObject({ id: Id, name: Text, mineral: Mineral, picture: Picture, ...Provenance.entries }), 2, 6),
})

/** Two engine-turned ring systems that meet; the lens between them is what they made. */
export const RingsScene = v.strictObject({
  draw: v.literal('rings'),
  left: v.optional(v.strictObject({ name: Lines })),
  right: v.optional(v.strictObject({ name: Lines })),
  lens: v.optional(v.strictObject({ name: Lines })),
  line: v.pipe(v.optional(Text), told('One statement about the two.')),
  story: v.optional(
    v.pipe(
      v.strictObject({ dateText: Text, sentence: Text, ...Provenance.entries }),
      told('How it began: a date and a sentence.'),
    ),
  ),
  ...Provenance.entries,
})

const scene = v.variant('draw', [
  IdentityScene,
  TimelineScene,
  PlanScene,
  PictogramScene,
  ShareScene,
  PillarsScene,
  EmblemsScene,
  RingsScene,
])

export type Scene = v.InferOutput<typeof scene>

/**
 * One picture of an exhibit, by its kind. The engine draws each from this data alone. Its type is written out so that the
 * rooms that read the emitted declarations need not unfold eight scenes wherever an exhibit is named.
 */
export const Scene: v.GenericSchema<unknown, Scene> = scene

export type SceneKind = Scene['draw']
/** The scene of one kind, such as `SceneOf<'timeline'>`. */
export type SceneOf<K extends SceneKind> = Extract<Scene, { draw: K }>
