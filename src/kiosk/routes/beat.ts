import * as v from 'valibot'

const told = <T>(sentence: string): v.DescriptionAction<T, string> => v.description(sentence)

/** What the page sends to `POST /api/beats` while it paints: the host takes its silence for a hang. */
export const BeatReport = v.strictObject({
  screen: v.pipe(
    v.picklist(['loop', 'home', 'section', 'asleep', 'problem', 'operator']),
    told('The screen that is painted.'),
  ),
  painted: v.pipe(
    v.number(),
    v.finite(),
    v.minValue(0, 'not below 0'),
    told('Frames painted since the page was loaded.'),
  ),
  dark: v.optional(v.pipe(v.boolean(), told('Whether nothing but black is painted, so that the display may sleep.'))),
  exhibit: v.optional(
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a digest'), told('The digest of the exhibit on screen.')),
  ),
  sceneFailed: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z-]{0,39}$/, 'a kind of scene'),
      told('The kind of a scene of this exhibit that could not be drawn.'),
    ),
  ),
  media: v.optional(
    v.pipe(
      v.picklist(['cannot-play', 'stalled']),
      told('Why a film or a sound of this exhibit was not played, the last time that happened.'),
    ),
  ),
})

export type BeatReport = v.InferOutput<typeof BeatReport>
