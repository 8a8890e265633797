import * as v from 'valibot'
import { Day, Figure, Provenance } from './figures'
import { list } from './list'
import { BarsScene } from './scenes/bars'
import { LinesScene } from './scenes/lines'
import { ArticleScene } from './scenes/article'
import { QuoteScene } from './scenes/quote'
import { TableScene } from './scenes/table'
import { told } from './told'
import { Id, Lines, Mineral, Picture, Text } from './words'

export { ArticleScene, QuoteScene, TableScene }

/** A name engraved in silver before hills of strata and a copper disc: the first slide. */
export const IdentityScene = v.strictObject({
  draw: v.literal('identity'),
  word: v.pipe(Text, told({ en: 'The one great word, such as a place name.', zh: '最醒目的一个词，例如地名。' })),
  rest: v.pipe(
    Lines,
    told({ en: 'The rest of the name, on the lines it is set on.', zh: '名称的其余部分，按显示的分行填写。' }),
  ),
  name: v.pipe(
    Text,
    told({
      en: 'The whole name, as one wording: the other language shows it beneath.',
      zh: '完整的名称，写成一句：另一种语言的画面会在下方显示它。',
    }),
  ),
  ...Provenance.entries,
})

/** Terraces on a time axis drawn to scale; one event stands on each. */
export const TimelineScene = v.strictObject({
  draw: v.literal('timeline'),
  from: v.pipe(Day, told({ en: 'Where the axis begins.', zh: '时间轴从哪天开始。' })),
  to: v.pipe(Day, told({ en: 'Where the axis ends.', zh: '时间轴到哪天结束。' })),
  note: v.pipe(Text, told({ en: 'What is to scale and what is not.', zh: '说明哪些按比例，哪些不按比例。' })),
  events: list(
    v.strictObject({
      id: Id,
      date: v.pipe(
        Day,
        told({ en: 'When it happened; the axis places it.', zh: '发生的日期，决定它在时间轴上的位置。' }),
      ),
      dateText: v.pipe(Text, told({ en: 'The date in full words.', zh: '完整写出的日期。' })),
      dateShort: v.pipe(v.optional(Text), told({ en: 'A shorter date for the picture.', zh: '画面上用的短日期。' })),
      label: v.pipe(
        Text,
        told({ en: 'Two or three words for the flag and the button.', zh: '旗标和按钮上的两三个词。' }),
      ),
      sentence: v.pipe(
        Text,
        told({ en: 'One sentence, said when the event is chosen.', zh: '选中这件事时显示的一句话。' }),
      ),
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
  note: v.pipe(Text, told({ en: 'Says that the plan is a schematic.', zh: '说明这是示意图。' })),
  tag: v.pipe(Text, told({ en: 'One word for the same, on small pictures.', zh: '同样的意思，小图上用的一个词。' })),
  plots: list(
    v.strictObject({
      id: Id,
      name: Text,
      short: v.pipe(
        v.optional(Text),
        told({ en: 'A shorter name for the pin on the picture.', zh: '图上标签用的短名称。' }),
      ),
      mineral: Mineral,
      picture: v.pipe(
        Picture,
        told({
          en: 'The buildings on the plot, drawn for a plot 11.2 by 8.2 units in the isometric grid.',
          zh: '地块上的建筑，按等轴测网格中 11.2 × 8.2 个单位的地块绘制。',
        }),
      ),
      pin: v.optional(
        v.pipe(
          v.strictObject({
            x: v.pipe(v.number(), v.minValue(0), v.maxValue(11.2)),
            y: v.pipe(v.number(), v.minValue(0), v.maxValue(8.2)),
            up: v.pipe(v.number(), v.minValue(0), v.maxValue(8)),
          }),
          told({
            en: 'Where the pin with the name stands: units from the back corner of the plot, and how high. Its middle if left out.',
            zh: '名称标签立在哪里：距地块后角的单位数和高度。不填则在地块中央。',
          }),
        ),
      ),
      ...Provenance.entries,
    }),
    4,
    4,
  ),
  area: v.strictObject({
    whole: v.pipe(
      Figure,
      told({
        en: 'The whole area; one square stands for one unit of its value.',
        zh: '总面积；一个方格代表一个单位。',
      }),
    ),
    part: v.pipe(Figure, told({ en: 'The part of it that is filled.', zh: '其中涂色的部分。' })),
    note: v.pipe(Text, told({ en: 'Says that the squares are to scale.', zh: '说明方格按比例绘制。' })),
  }),
})

/** One ingot for a fixed amount, stacked in columns of ten: amounts of very different size, comparable at a glance. */
export const PictogramScene = v.strictObject({
  draw: v.literal('pictogram'),
  each: v.pipe(
    v.number(),
    v.finite(),
    v.minValue(1),
    told({ en: 'What one ingot stands for, in the base unit.', zh: '一个锭代表多少，用基本单位。' }),
  ),
  key: v.pipe(
    Text,
    told({
      en: 'The same in words: what one ingot and one column stand for.',
      zh: '用文字说明一个锭、一列各代表多少。',
    }),
  ),
  groups: list(
    v.strictObject({
      id: Id,
      name: v.pipe(Text, told({ en: 'The name on the filter button.', zh: '筛选按钮上的名称。' })),
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
        told({
          en: 'slices: small squares, one of them filled. disc: a sector of a disc.',
          zh: 'slices：许多小方格，涂满其中一部分。disc：圆盘中的一个扇形。',
        }),
      ),
      open: v.pipe(
        v.boolean(),
        told({
          en: 'true where the source says "over" or "more than": the edge is drawn dissolving.',
          zh: '来源写的是“超过”时填 true：边缘画成渐隐。',
        }),
      ),
      figure: v.pipe(
        Figure,
        told({ en: 'Its value is a fraction of one: 0.25 for 25 %.', zh: '数值是0到1之间的小数：25%写作 0.25。' }),
      ),
    }),
    1,
    2,
  ),
  aims: v.optional(
    v.strictObject({
      label: v.pipe(
        Text,
        told({ en: 'What the list is: aims, not achievements.', zh: '说明这份清单是目标，不是已有成果。' }),
      ),
      items: list(v.strictObject({ id: Id, text: Text, mineral: Mineral, ...Provenance.entries }), 1, 4),
    }),
  ),
})

/** Pillars that rise from the strata and carry a row of emblems. */
export const PillarsScene = v.strictObject({
  draw: v.literal('pillars'),
  pillars: list(v.strictObject({ id: Id, name: Text, mineral: Mineral, ...Provenance.entries }), 2, 6),
  carries: v.pipe(
    Id,
    told({
      en: 'The id of the emblems section whose emblems stand on the beam.',
      zh: '横梁上的徽标来自哪个栏目，填那个画徽标（emblems）的栏目的 id。',
    }),
  ),
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
  line: v.pipe(v.optional(Text), told({ en: 'One statement about the two.', zh: '关于两者的一句话。' })),
  story: v.optional(
    v.pipe(
      v.strictObject({ dateText: Text, sentence: Text, ...Provenance.entries }),
      told({ en: 'How it began: a date and a sentence.', zh: '起因：一个日期和一句话。' }),
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
  BarsScene,
  LinesScene,
  ArticleScene,
  QuoteScene,
  TableScene,
])

export type Scene = v.InferOutput<typeof scene>

/**
 * One picture of an exhibit, by its kind. The engine draws each from this data alone. Its type is written out so that the
 * rooms that read the emitted declarations need not unfold every scene wherever an exhibit is named.
 */
export const Scene: v.GenericSchema<unknown, Scene> = scene

export type SceneKind = Scene['draw']
/** The scene of one kind, such as `SceneOf<'timeline'>`. */
export type SceneOf<K extends SceneKind> = Extract<Scene, { draw: K }>
