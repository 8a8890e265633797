import * as v from 'valibot'

const longestVisit = 24 * 60 * 60 * 1000

const told = <T>(sentence: string): v.DescriptionAction<T, string> => v.description(sentence)

const milliseconds = (sentence: string) =>
  v.pipe(
    v.number(),
    v.integer('whole milliseconds'),
    v.minValue(0, 'not below 0'),
    v.maxValue(longestVisit, 'at most a day'),
    told(sentence),
  )

const At = milliseconds('Milliseconds since the visit started, by the monotonic clock (0 to one day).')
const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id of the exhibit'),
  told('The id of a slide or section of the exhibit.'),
)
const LanguageKey = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language of the exhibit'),
  told('The key of a language of the exhibit.'),
)

/** What happened in a visit. Ids, enums and durations only: no field can hold a text. */
export const VisitEvent = v.variant('type', [
  v.strictObject({
    type: v.literal('started'),
    at: At,
    how: v.pipe(v.picklist(['slide', 'invitation', 'keyboard']), told('What the visitor touched first.')),
    slide: v.optional(Id),
    language: LanguageKey,
  }),
  v.strictObject({
    type: v.literal('screen'),
    at: At,
    screen: v.pipe(v.picklist(['home', 'section']), told('The screen that was left.')),
    section: v.optional(Id),
    dwell: milliseconds('How long the visitor stayed on it, in milliseconds.'),
  }),
  v.strictObject({ type: v.literal('language'), at: At, language: LanguageKey }),
  v.strictObject({
    type: v.literal('access'),
    at: At,
    what: v.pipe(v.picklist(['text', 'contrast', 'motion', 'reach']), told('Which help was changed.')),
  }),
  v.strictObject({
    type: v.literal('ended'),
    at: At,
    reason: v.pipe(v.picklist(['finish', 'idle', 'count', 'reload']), told('Why the visit ended.')),
    duration: milliseconds('How long the whole visit took, in milliseconds.'),
  }),
])

/** What the page sends to `POST /api/visits`: one or more events of one visit. */
export const VisitReport = v.strictObject({
  visit: v.pipe(v.string(), v.uuid('a UUID'), v.toLowerCase(), told('A random id for the visit, made when it starts.')),
  events: v.pipe(v.array(VisitEvent), v.minLength(1, 'at least one event'), v.maxLength(200, 'at most 200 events')),
})

export type VisitEvent = v.InferOutput<typeof VisitEvent>
export type VisitReport = v.InferOutput<typeof VisitReport>
