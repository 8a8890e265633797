import { weekdays, type Hours, type OpenRange } from '../../settings'
import { dayMs, type Zone } from './zone'

/** Whether it is open. `since` and `until` are instants; `null` where it has been, or will be, so for longer than is looked. */
export type Opening = { readonly isOpen: boolean; readonly since: number | null; readonly until: number | null }

/** A time in which it is open, both ends as instants. */
type Span = { readonly from: number; readonly to: number }

export type OpenTimes = Pick<Hours, 'week' | 'exceptions'>

/** How many days are looked back for the beginning of the state of now, and ahead for its end. */
const daysBack = 8
const daysAhead = 400

const wholeDay: readonly OpenRange[] = [{ from: '00:00', to: '24:00' }]

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The time of day on a day, where days are counted from 1970. */
const wallOf = (day: number, minutes: number): number => day * dayMs + minutes * 60_000

const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

const lengthOf = ({ date, to = date }: Hours['exceptions'][number]): number => Date.parse(to) - Date.parse(date)

/** What holds on a day: the shortest exception that names it, of two as long the later one, else the week. */
const rangesOn = ({ week, exceptions }: OpenTimes, day: number): readonly OpenRange[] => {
  const date = dateOf(day)
  const naming = exceptions.filter(({ date: from, to = from }) => from <= date && date <= to)
  const [first, ...others] = naming
  if (first) return others.reduce((best, next) => (lengthOf(next) <= lengthOf(best) ? next : best), first).ranges
  if (!week) return wholeDay
  const name = weekdays[(new Date(day * dayMs).getUTCDay() + 6) % 7]
  return name ? week[name] : []
}

/**
 * The times of a day. In an hour that is there twice it opens the first time and closes the second; a time that the clock
 * jumps over is the jump. What ends no later than it begins ends the next day.
 */
const spansOn = (times: OpenTimes, zone: Zone, day: number): readonly Span[] =>
  rangesOn(times, day)
    .map(({ from, to }) => {
      const [begin, end] = [minutesOf(from), minutesOf(to)]
      const ends = end > begin ? end : end + 24 * 60
      return { from: zone.reached(wallOf(day, begin)).first, to: zone.reached(wallOf(day, ends)).last }
    })
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from)

/** All times from one day to another, in order; those that touch are one. Worked out as they are asked for. */
function* spansBetween(times: OpenTimes, zone: Zone, firstDay: number, lastDay: number): Generator<Span> {
  let current: Span | undefined
  for (let day = firstDay; day <= lastDay; day += 1) {
    for (const next of spansOn(times, zone, day)) {
      if (!current) current = next
      else if (next.from <= current.to) current = { from: current.from, to: Math.max(current.to, next.to) }
      else {
        yield current
        current = next
      }
    }
  }
  if (current) yield current
}

/** Whether it is open at an instant, since when, and until when. */
export const openingAt = (times: OpenTimes, zone: Zone, instant: number): Opening => {
  if (!times.week && times.exceptions.length === 0) return { isOpen: true, since: null, until: null }
  const today = Math.floor(zone.wallAt(instant) / dayMs)
  const [firstDay, lastDay] = [today - daysBack, today + daysAhead]
  const begins = zone.reached(wallOf(firstDay + 1, 0)).first
  const ends = zone.reached(wallOf(lastDay, 0)).first
  let closedSince: number | null = null
  for (const { from, to } of spansBetween(times, zone, firstDay, lastDay)) {
    if (instant < from) return { isOpen: false, since: closedSince, until: from }
    if (instant < to) return { isOpen: true, since: from < begins ? null : from, until: to > ends ? null : to }
    closedSince = to
  }
  return { isOpen: false, since: closedSince, until: null }
}

/** The last instant, up to this one, at which the clock came to a time of day: once a day, also where an hour is there twice. */
export const lastAt = (time: string, zone: Zone, instant: number): number => {
  const today = Math.floor(zone.wallAt(instant) / dayMs)
  const at = (day: number): number => zone.reached(wallOf(day, minutesOf(time))).first
  return [at(today + 1), at(today)].find((each) => each <= instant) ?? at(today - 1)
}

/** The next instant, after this one, at which the clock comes to a time of day. */
export const nextAt = (time: string, zone: Zone, instant: number): number => {
  const today = Math.floor(zone.wallAt(instant) / dayMs)
  const at = (day: number): number => zone.reached(wallOf(day, minutesOf(time))).first
  return [at(today), at(today + 1)].find((each) => each > instant) ?? at(today + 2)
}

/** When it opens next, as a person is told: the date and time there, and in how many days (0 is today). */
export type Opens = { readonly date: string; readonly time: string; readonly inDays: number }

export const opensAt = (zone: Zone, instant: number, opens: number): Opens => {
  const wall = zone.wallAt(opens)
  const shown = new Date(wall).toISOString()
  const dayOf = (at: number): number => Math.floor(at / dayMs)
  return { date: shown.slice(0, 10), time: shown.slice(11, 16), inDays: dayOf(wall) - dayOf(zone.wallAt(instant)) }
}
