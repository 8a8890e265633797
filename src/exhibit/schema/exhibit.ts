import * as v from 'valibot'
import { Day, Source } from './figures'
import { Scene } from './scenes'
import { Id, LanguageKey, Lines, Text, told } from './words'

/** A language the exhibit speaks; the first one listed is the one the loop begins in. */
export const Language = v.strictObject({
  key: LanguageKey,
  tag: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as zh-CN or en-GB'),
    told('The BCP 47 tag a screen reader needs, such as zh-CN or en-GB.'),
  ),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(20), told('The language in its own name, such as 中文.')),
  short: v.pipe(
    v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(4))),
    told('Two letters where room is short.'),
  ),
  direction: v.optional(v.picklist(['ltr', 'rtl']), 'ltr'),
})

/** What a slide shows: a scene of its own, or the scene of the section it opens, perhaps only some of its figures. */
export const SlideScene = v.union([
  v.strictObject({
    from: v.pipe(Id, told('The id of the section whose picture this slide shows.')),
    only: v.optional(v.pipe(v.array(Id), v.minLength(1), told('The ids of the figures to show; without it, all.'))),
    key: v.optional(v.pipe(Text, told("A line under the picture, in place of the section's own."))),
  }),
  Scene,
])

/** One slide of the attract loop. */
export const Slide = v.strictObject({
  id: Id,
  opens: v.pipe(v.optional(Id), told('The section a touch opens. Without it, a touch opens home.')),
  title: v.pipe(Lines, told('The headline, at most two lines.')),
  caption: v.pipe(
    v.optional(Text),
    told('The words above the dwell bars; without it, the name of the section it opens.'),
  ),
  scene: SlideScene,
})

/** One section: a tile on the home screen and a screen of its own. A file in `sections/`. */
export const Section = v.strictObject({
  id: Id,
  name: v.pipe(Text, told('The name on the tile and in the dock.')),
  hook: v.pipe(Text, told('The line under the name on the tile.')),
  spoken: v.pipe(v.optional(Text), told('What a screen reader says for the whole tile.')),
  title: v.pipe(Lines, told("The headline of the section's own screen.")),
  tile: v.strictObject({
    plate: v.pipe(
      v.picklist(['dark', 'light', 'copper', 'azurite', 'malachite']),
      told('The ground of the tile: dark, light, copper, azurite or malachite.'),
    ),
    place: v.pipe(v.picklist(['large', 'medium', 'small']), told('How wide the tile is in its row.')),
  }),
  scene: Scene,
})

/** `exhibit.yaml`: everything but the sections, which have a file each. */
export const ExhibitFile = v.strictObject({
  format: v.pipe(v.literal(1, 'this kiosk reads format: 1'), told('The version of this format: 1.')),
  id: Id,
  version: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, such as 1.0.0'),
    told('The version of the exhibit.'),
  ),
  title: v.pipe(Text, told('The name of the whole exhibit.')),
  titleLines: v.pipe(Lines, told('The same, on the lines it is set on where the screen is narrow.')),
  languages: v.pipe(v.array(Language), v.minLength(1), v.maxLength(8)),
  theme: v.strictObject({
    content: v.pipe(
      v.picklist(['silver', 'ore']),
      told('silver for bright halls, ore for dim ones. The loop is always ore.'),
    ),
  }),
  asOf: v.strictObject({ date: Day, text: v.pipe(Text, told('The date stamp of every data screen.')) }),
  sources: v.pipe(v.array(Source), v.minLength(1), v.maxLength(20)),
  sections: v.pipe(
    v.array(Id),
    v.minLength(1),
    v.maxLength(12),
    told('The order of the sections; each has a file sections/ID.yaml.'),
  ),
  home: v.pipe(
    v.optional(v.array(Id)),
    told('The order of the tiles on home, where it differs from that of the sections.'),
  ),
  loop: v.strictObject({
    dwell: v.pipe(v.number(), v.minValue(3), v.maxValue(120), told('How long a slide stays, in seconds.')),
    fade: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3)), 0.7),
      told('How long a crossfade takes, in seconds.'),
    ),
    slides: v.pipe(v.array(Slide), v.minLength(1), v.maxLength(2000)),
  }),
  words: v.pipe(
    v.optional(v.record(v.string(), Text), {}),
    told("Other wordings for the kiosk's own words, by their name, such as touchToExplore."),
  ),
})

/** A whole exhibit as the kiosk uses it: `exhibit.yaml` with its sections in order. */
export const Exhibit = v.strictObject({ ...ExhibitFile.entries, sections: v.pipe(v.array(Section), v.minLength(1)) })

export type Language = v.InferOutput<typeof Language>
export type Slide = v.InferOutput<typeof Slide>
export type SlideScene = v.InferOutput<typeof SlideScene>
export type Section = v.InferOutput<typeof Section>
export type ExhibitFile = v.InferOutput<typeof ExhibitFile>
export type Exhibit = v.InferOutput<typeof Exhibit>
