import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Hours } from '../../settings'
import { lastAt, nextAt, openingAt, opensAt } from './opening'
import { zoneOf } from './zone'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

const hoursOf = (given: object): Hours => v.parse(Hours, given)
const daily = (from: string, to: string) =>
  hoursOf({
    week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from, to }]])),
  })
const at = (iso: string): number => Date.parse(iso)
const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString())
const openIn = (zone: string, hours: Hours, when: string) => {
  const { isOpen, since, until } = openingAt(hours, zoneOf(zone), at(when))
  return { isOpen, since: iso(since), until: iso(until) }
}

/** Nights in which the clock of a place is changed, both ways, by an hour or half of one, at midnight, and where it never is. */
const changes = [
  ['Europe/Berlin', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['America/Sao_Paulo', '2019-02-17T02:00Z'],
  ['America/New_York', '2027-03-14T07:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Asia/Shanghai', '2026-10-01T00:00Z'],
  ['Asia/Kathmandu', '2026-10-01T00:00Z'],
] as const

type Minute = { readonly instant: number; readonly wall: string }

/** What the clock of the place shows at each minute of six days round a moment, by another road than the one under test. */
const minutesRound = (zone: string, moment: string): readonly Minute[] => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const first = at(moment) - 3 * 24 * hourMs
  return Array.from({ length: 6 * 24 * 60 }, (_, n) => {
    const instant = first + n * minuteMs
    return { instant, wall: format.format(instant) }
  })
}

/** Any hour, and most often one of the night, when clocks are changed. */
const Hour = fc.oneof(fc.integer({ min: 0, max: 23 }), { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) })
const Time = fc
  .tuple(Hour, fc.constantFrom(0, 1, 15, 29, 30, 31, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const Ranges = fc.array(
  fc.record({
    from: Time,
    to: fc.oneof({ weight: 8, arbitrary: Time }, { weight: 1, arbitrary: fc.constant('24:00') }),
  }),
  { maxLength: 3 },
)
const Week = fc.record({ mon: Ranges, tue: Ranges, wed: Ranges, thu: Ranges, fri: Ranges, sat: Ranges, sun: Ranges })

/** A minute within a day of the change, and most often within three hours. */
const Pick = fc.oneof(fc.integer({ min: 2 * 1440, max: 4 * 1440 }), {
  weight: 2,
  arbitrary: fc.integer({ min: 3 * 1440 - 180, max: 3 * 1440 + 180 }),
})

const nextDate = (date: string): string => new Date(Date.parse(date) + 24 * hourMs).toISOString().slice(0, 10)
const dayName = (date: string) =>
  new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(date))

/** The spans of a day by what the clock shows, minute by minute: from the first time it shows as much to the last time it shows less. */
const spansByTheMinute = (minutes: readonly Minute[], ranges: Hours['week'] | null, date: string) => {
  const name = dayName(date).toLowerCase()
  const [, of] = Object.entries(ranges ?? {}).find(([day]) => day === name) ?? []
  return (of ?? []).map(({ from, to }) => {
    const ends = to === '24:00' ? `${nextDate(date)} 00:00` : `${to > from ? date : nextDate(date)} ${to}`
    const first = minutes.findIndex(({ wall }) => wall >= `${date} ${from}`)
    const last = minutes.findLastIndex(({ wall }) => wall < ends)
    return [first, last] as const
  })
}

describe.each(changes)('in %s round %s', (zone, moment) => {
  const minutes = minutesRound(zone, moment)
  // By the calendar: a day that the clock left out altogether has its place in it.
  const dates = Array.from({ length: 6 }, (_, n) =>
    new Date(at(moment) + (n - 3) * 24 * hourMs).toISOString().slice(0, 10),
  )

  it('it is open when the clock of the place says so', { timeout: 60_000 }, () => {
    const clock = zoneOf(zone)
    fc.assert(
      fc.property(Week, fc.array(Pick, { minLength: 25, maxLength: 25 }), (week, picks) => {
        const hours = hoursOf({ week })
        const spans = dates.flatMap((date) => spansByTheMinute(minutes, hours.week, date))
        for (const pick of picks) {
          const instant = minutes[pick]?.instant ?? 0
          const expected = spans.some(([first, last]) => first >= 0 && first <= pick && pick <= last)
          expect(openingAt(hours, clock, instant).isOpen, `${minutes[pick]?.wall} ${JSON.stringify(week)}`).toBe(
            expected,
          )
        }
      }),
      { numRuns: 12 },
    )
  })

  it('the state of now begins and ends where it says', () => {
    const clock = zoneOf(zone)
    fc.assert(
      fc.property(Week, fc.integer({ min: 0, max: minutes.length - 1 }), (week, pick) => {
        const hours = hoursOf({ week })
        const instant = minutes[pick]?.instant ?? 0
        const { isOpen, since, until } = openingAt(hours, clock, instant)
        const stateAt = (when: number): boolean => openingAt(hours, clock, when).isOpen
        if (since !== null) expect([stateAt(since - 1), stateAt(since)]).toEqual([!isOpen, isOpen])
        if (until !== null) expect([stateAt(until - 1), stateAt(until)]).toEqual([isOpen, !isOpen])
        expect(since ?? instant).toBeLessThanOrEqual(instant)
        expect(until ?? Infinity).toBeGreaterThan(instant)
      }),
      { numRuns: 30 },
    )
  })

  it('each time of day comes once a day', () => {
    const clock = zoneOf(zone)
    fc.assert(
      fc.property(Time, (time) => {
        const found = new Set(
          minutes.filter((_, n) => n > 1440 && n % 37 === 0).map(({ instant }) => lastAt(time, clock, instant)),
        )
        const steps = [...found].sort((a, b) => a - b).map((each, n, all) => each - (all[n - 1] ?? each - 24 * hourMs))
        expect(found.size).toBeGreaterThanOrEqual(5)
        expect(Math.min(...steps)).toBeGreaterThanOrEqual(zone === 'Pacific/Apia' ? 0 : 22.9 * hourMs)
        expect(Math.max(...steps)).toBeLessThanOrEqual(25.1 * hourMs)
      }),
      { numRuns: 5 },
    )
  })
})

it.each(changes)('the next time of day in %s around %s is the first after now', (zone, change) => {
  const clock = zoneOf(zone)
  const hours = fc.integer({ min: -40 * 60, max: 40 * 60 })
  fc.assert(
    fc.property(Time, hours, (time, minutes) => {
      const now = at(change) + minutes * minuteMs
      const next = nextAt(time, clock, now)
      expect(next).toBeGreaterThan(now)
      expect(lastAt(time, clock, next)).toBe(next)
      expect(lastAt(time, clock, next - 1)).toBeLessThanOrEqual(now)
    }),
    { numRuns: 60 },
  )
})

describe('opening hours', () => {
  it('are always where no week was set', () => {
    expect(openIn('Asia/Shanghai', hoursOf({}), '2026-10-01T00:00Z')).toEqual({
      isOpen: true,
      since: null,
      until: null,
    })
  })

  it('say since when and until when', () => {
    const hours = daily('09:00', '17:00')
    expect(openIn('Asia/Shanghai', hours, '2026-05-04T02:00Z')).toEqual({
      isOpen: true,
      since: '2026-05-04T01:00:00.000Z',
      until: '2026-05-04T09:00:00.000Z',
    })
    expect(openIn('Asia/Shanghai', hours, '2026-05-04T09:00Z')).toEqual({
      isOpen: false,
      since: '2026-05-04T09:00:00.000Z',
      until: '2026-05-05T01:00:00.000Z',
    })
  })

  it('go on over midnight, and through where one time begins as another ends', () => {
    expect(openIn('Europe/Berlin', daily('20:00', '02:00'), '2026-05-04T23:30Z')).toMatchObject({
      isOpen: true,
      since: '2026-05-04T18:00:00.000Z',
      until: '2026-05-05T00:00:00.000Z',
    })
    expect(openIn('Europe/Berlin', daily('09:00', '09:00'), '2026-05-04T23:30Z')).toEqual({
      isOpen: true,
      since: null,
      until: null,
    })
  })

  it('close on the days of an exception, and give way to a shorter one within it', () => {
    const hours = {
      ...daily('09:00', '17:00'),
      exceptions: hoursOf({
        exceptions: [
          { date: '2026-10-03', ranges: [{ from: '10:00', to: '12:00' }] },
          { date: '2026-10-01', to: '2026-10-07', name: 'National Day' },
        ],
      }).exceptions,
    }
    expect(openIn('Asia/Shanghai', hours, '2026-10-01T03:00Z').until).toBe('2026-10-03T02:00:00.000Z')
    expect(openIn('Asia/Shanghai', hours, '2026-10-03T03:00Z').isOpen).toBe(true)
    expect(openIn('Asia/Shanghai', hours, '2026-10-04T03:00Z').until).toBe('2026-10-08T01:00:00.000Z')
  })

  it('let a night that began before an exception come to its end', () => {
    const hours = {
      ...daily('20:00', '02:00'),
      exceptions: hoursOf({ exceptions: [{ date: '2026-05-05' }] }).exceptions,
    }
    expect(openIn('Europe/Berlin', hours, '2026-05-04T23:00Z').isOpen).toBe(true)
    expect(openIn('Europe/Berlin', hours, '2026-05-05T19:00Z').isOpen).toBe(false)
  })

  it('begin with the first and end with the second of two like times', () => {
    const hours = daily('01:30', '02:30')
    expect(openIn('Europe/Berlin', hours, '2026-10-25T01:00Z')).toEqual({
      isOpen: true,
      since: '2026-10-24T23:30:00.000Z',
      until: '2026-10-25T01:30:00.000Z',
    })
  })

  it('end with the first where the clock is put back to that very time', () => {
    expect(openIn('Europe/Berlin', daily('18:00', '02:00'), '2026-10-24T20:00Z').until).toBe('2026-10-25T00:00:00.000Z')
  })

  it('begin when the clock jumps over their time, and are left out where it jumps over all of them', () => {
    expect(openIn('Europe/Berlin', daily('02:30', '05:00'), '2026-03-29T01:00Z').since).toBe('2026-03-29T01:00:00.000Z')
    expect(openIn('Europe/Berlin', daily('02:10', '02:50'), '2026-03-29T01:00Z').until).toBe('2026-03-30T00:10:00.000Z')
  })

  it('tell a person the day and the time there', () => {
    const zone = zoneOf('Asia/Kathmandu')
    expect(opensAt(zone, at('2026-10-01T17:00Z'), at('2026-10-02T04:15Z'))).toEqual({
      date: '2026-10-02',
      time: '10:00',
      inDays: 1,
    })
  })
})
