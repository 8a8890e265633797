import * as v from 'valibot'

const told = <T>(sentence: string): v.DescriptionAction<T, string> => v.description(sentence)

/** Whether this machine's time zone data knows a name such as `Asia/Shanghai`. */
export const isTimeZone = (name: string): boolean => {
  // A bare offset such as +08:00 is taken by newer engines only, and knows no summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Whether `2026-10-01` is a day there is: the 30th of February is not. */
const isDate = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date
}

const Time = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time from 00:00 to 23:59, such as 09:00'),
  told('A time of day on the clock of the place, from 00:00 to 23:59.'),
)

/** A time that ends something: 24:00 is the end of the day. */
const EndTime = v.pipe(
  v.string(),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time from 00:00 to 24:00, such as 17:00'),
  told('A time of day; one that is not later than the beginning belongs to the next day.'),
)

/** From when to when it is open. 09:00 to 09:00 is a whole day and night. */
export const OpenRange = v.strictObject({ from: Time, to: EndTime })

const ranges = (sentence: string) => v.pipe(v.array(OpenRange), v.maxLength(6, 'at most 6 times a day'), told(sentence))

const weekday = (name: string) =>
  v.optional(ranges(`When it opens and closes on ${name}, at most 6 times; an empty list is closed all day.`), [])

/** The days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const Week = v.strictObject({
  mon: weekday('Mondays'),
  tue: weekday('Tuesdays'),
  wed: weekday('Wednesdays'),
  thu: weekday('Thursdays'),
  fri: weekday('Fridays'),
  sat: weekday('Saturdays'),
  sun: weekday('Sundays'),
})

const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/, 'a date such as 2026-10-01'),
  v.check(isDate, 'a day there is'),
)

/** The most days an exception spans. */
const longestSpan = 366
const dayMs = 86_400_000

const spanOf = ({ date, to = date }: { readonly date: string; readonly to?: string | undefined }): number =>
  (Date.parse(to) - Date.parse(date)) / dayMs + 1

/** A day, or several days on end, with hours of their own. Of two that name a day, the shorter one counts; of two as long, the later. */
export const HoursException = v.pipe(
  v.strictObject({
    date: v.pipe(Day, told('The day, or the first of several, such as 2026-10-01.')),
    to: v.optional(v.pipe(Day, told('The last of several days; without it, it is one day.'))),
    name: v.optional(
      v.pipe(
        v.string(),
        v.trim(),
        v.minLength(1, 'at least one character'),
        v.maxLength(60, 'at most 60 characters'),
        v.regex(/^\P{Cc}*$/u, 'no line breaks'),
        told('What the staff calls it, such as National Day; at most 60 characters; visitors never see it.'),
      ),
    ),
    ranges: v.optional(ranges('When it opens and closes on each of these days; an empty list is closed all day.'), []),
  }),
  v.check((exception) => spanOf(exception) >= 1, 'the last day may not be before the first'),
  v.check((exception) => spanOf(exception) <= longestSpan, `at most ${longestSpan} days`),
)

/** When the kiosk is open, and what becomes of it outside these hours. */
export const Hours = v.strictObject({
  timeZone: v.optional(
    v.pipe(
      v.nullable(
        v.pipe(
          v.string(),
          v.maxLength(60, 'at most 60 characters'),
          v.check(isTimeZone, 'a time zone such as Asia/Shanghai'),
        ),
      ),
      told('The time zone of the place by its IANA name, such as Asia/Shanghai; null is the time zone of the machine.'),
    ),
    null,
  ),
  week: v.optional(
    v.pipe(v.nullable(Week), told('When it opens and closes on each day of the week; null is always open.')),
    null,
  ),
  exceptions: v.optional(
    v.pipe(
      v.array(HoursException),
      v.maxLength(200, 'at most 200 exceptions'),
      told('Days with hours of their own, such as holidays; at most 200.'),
    ),
    [],
  ),
  outside: v.optional(
    v.pipe(
      v.picklist(['tells', 'wakes'], 'tells or wakes'),
      told('What a touch does outside the hours: tells shows when it opens, wakes lets a visitor in (usually tells).'),
    ),
    'tells',
  ),
  nightlyRestart: v.optional(
    v.pipe(
      v.nullable(Time),
      told('When the page is loaded anew each night, once nobody is at it (usually 04:00); null is never.'),
    ),
    '04:00',
  ),
})

export type Hours = v.InferOutput<typeof Hours>
export type OpenRange = v.InferOutput<typeof OpenRange>
