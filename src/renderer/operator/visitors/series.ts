import type { VisitorsFigures } from '../../../kiosk'

/** One bar, or two beside each other where periods are compared. */
export type Bar = { readonly name: string; readonly values: readonly number[] }

type Days = VisitorsFigures['byDay']
export type Period = VisitorsFigures['period']

const dayMs = 24 * 60 * 60_000
const atNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`)
const dayName = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** A day so many days later, or earlier. */
export const shifted = (day: string, days: number): string => dayName(atNoon(day) + days * dayMs)

export const lengthOf = ({ from, to }: Period): number => Math.round((atNoon(to) - atNoon(from)) / dayMs) + 1

/** The visits of every day of a period, those without one as well. */
export const everyDay = (days: Days, period: Period): Days => {
  const visits = new Map(days.map((each) => [each.day, each.visits]))
  return Array.from({ length: lengthOf(period) }, (_, at) => {
    const day = shifted(period.from, at)
    return { day, visits: visits.get(day) ?? 0 }
  })
}

/** The Monday of a day's week. */
const mondayOf = (day: string): string => shifted(day, -((new Date(atNoon(day)).getUTCDay() + 6) % 7))

/** The visits of every week of a period, by its Monday; the first and the last may be cut short by the period. */
export const everyWeek = (days: Days, period: Period): Days => {
  const weeks = new Map<string, number>()
  for (const { day, visits } of everyDay(days, period))
    weeks.set(mondayOf(day), (weeks.get(mondayOf(day)) ?? 0) + visits)
  return [...weeks].map(([day, visits]) => ({ day, visits }))
}

/** More days than these are shown by week. */
export const mostDays = 62

/** `11-25`: the year is that of the period, which stands above. */
const short = (day: string): string => day.slice(5)

const paired = (now: Days, before: Days | undefined): readonly Bar[] =>
  now.map(({ day, visits }, at) => ({
    name: short(day),
    values: before ? [visits, before[at]?.visits ?? 0] : [visits],
  }))

/** Visits by day, or by week where there are many days; beside them those of the other period, day for day. */
export const overTime = (figures: VisitorsFigures, against: VisitorsFigures | null): readonly Bar[] => {
  const rows = lengthOf(figures.period) > mostDays ? everyWeek : everyDay
  return paired(rows(figures.byDay, figures.period), against ? rows(against.byDay, against.period) : undefined)
}

/** Visits by the hour they began, from the first to the last hour with any. */
export const byHour = (figures: VisitorsFigures, against: VisitorsFigures | null): readonly Bar[] => {
  const both = figures.byHour.map((visits, hour) => visits + (against?.byHour[hour] ?? 0))
  const first = both.findIndex((visits) => visits > 0)
  const last = both.findLastIndex((visits) => visits > 0)
  return figures.byHour.flatMap((visits, hour) =>
    first < 0 || hour < first || hour > last
      ? []
      : [{ name: String(hour), values: against ? [visits, against.byHour[hour] ?? 0] : [visits] }],
  )
}

type Counted = { readonly name: string; readonly count: number }

/** Counts with their names, the most first; those of the other period beside them. */
export const counted = (
  now: readonly Counted[],
  before: readonly Counted[] | undefined,
  nameOf: (id: string) => string,
): readonly Bar[] => {
  const ids = [...new Set([...now, ...(before ?? [])].map(({ name }) => name))]
  const countIn = (list: readonly Counted[], id: string): number => list.find(({ name }) => name === id)?.count ?? 0
  return ids.map((id) => ({
    name: nameOf(id),
    values: before ? [countIn(now, id), countIn(before, id)] : [countIn(now, id)],
  }))
}

/** The mean time on each screen, in whole seconds. */
export const dwells = ({ screens }: VisitorsFigures): readonly Counted[] =>
  screens
    .map(({ screen, views, dwellMs }) => ({ name: screen, count: Math.round(dwellMs / Math.max(1, views) / 1000) }))
    .toSorted((a, b) => b.count - a.count)
