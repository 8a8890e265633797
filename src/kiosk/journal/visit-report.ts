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

const Coordinate = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(0, 'not below 0'),
  v.maxValue(1000, 'at most 1000'),
  told('How far across or down the screen, in thousandths of it.'),
)

/** A touch: across, down, and whether it landed on a control (1) or beside them all (0). */
const Tap = v.tuple([Coordinate, Coordinate, v.picklist([0, 1])])

/** The pictures that touches are drawn over. A panel or the question that lies over a screen is a picture of its own. */
export const touchedScreens = ['loop', 'home', 'section', 'access', 'languages', 'question'] as const

/** What happened in a visit. Ids, enums, counts and durations only: no field can hold a text. */
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
    idle: v.optional(
      milliseconds(
        'How much of that was waiting after the last sign of life, in milliseconds; only where the visit ended so.',
      ),
    ),
  }),
  v.strictObject({
    type: v.literal('touches'),
    at: At,
    screen: v.pipe(v.picklist(touchedScreens), told('The picture that was touched.')),
    section: v.optional(Id),
    slide: v.optional(Id),
    turn: v.pipe(v.picklist(['landscape', 'portrait']), told('How the screen stands.')),
    taps: v.pipe(v.array(Tap), v.minLength(1, 'at least one touch'), v.maxLength(60, 'at most 60 touches')),
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
    reason: v.pipe(
      v.picklist(['finish', 'idle', 'count', 'reload', 'operator', 'guide']),
      told('Why the visit ended.'),
    ),
    duration: milliseconds('How long the whole visit took, in milliseconds.'),
    idle: v.optional(milliseconds('How much of that was waiting after the last sign of life, in milliseconds.')),
    screen: v.optional(v.pipe(v.picklist(['home', 'section']), told('The screen the visitor left the kiosk at.'))),
    section: v.optional(Id),
    access: v.optional(v.pipe(v.literal(true), told('Whether any of the help of Access was used.'))),
  }),
])

/** What the page sends to `POST /api/visits`: one or more events of one visit. */
export const VisitReport = v.strictObject({
  visit: v.pipe(v.string(), v.uuid('a UUID'), v.toLowerCase(), told('A random id for the visit, made when it starts.')),
  events: v.pipe(v.array(VisitEvent), v.minLength(1, 'at least one event'), v.maxLength(200, 'at most 200 events')),
})

export type VisitEvent = v.InferOutput<typeof VisitEvent>
export type VisitReport = v.InferOutput<typeof VisitReport>
