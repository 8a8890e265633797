import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { Hours } from '../../settings'
import { createPulse } from '../pulse'
import type { BeatReport } from '../routes/beat'
import { createHours, type HoursParts } from './service'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const daily = (from: string, to: string, more: object = {}): Hours =>
  v.parse(Hours, {
    timeZone: 'Asia/Shanghai',
    week: Object.fromEntries(days.map((name) => [name, [{ from, to }]])),
    ...more,
  })

/** A hall whose time, clock and page a test moves. It begins at noon there on a Wednesday. */
const aHall = (hours: Hours, options: Partial<HoursParts> = {}, from = '2026-11-25T04:00Z') => {
  let [wall, steady, frames] = [Date.parse(from), 10 * day, 100]
  const looks = new Set<() => void>()
  const kept = new Map<string, number>()
  const pulse = createPulse(() => steady)
  const sleepDisplay = vi.fn<(asleep: boolean) => void>()
  const note = vi.fn()
  const tell = vi.fn()
  let settings = hours
  let page: Partial<BeatReport> = { screen: 'loop' }
  const service = createHours({
    settings: () => settings,
    pulse,
    every: (_, work) => {
      looks.add(work)
      return () => looks.delete(work)
    },
    monotonic: () => steady,
    steady: () => steady,
    now: () => new Date(wall),
    counters: { get: (name) => kept.get(name) ?? 0, set: (name, value) => (kept.set(name, value), 'disk') },
    clockRate: 1,
    sleepDisplay,
    note,
    ...options,
  })
  service.start({ tell })
  const beat = () => pulse.beat({ screen: 'loop', painted: (frames += 5), ...page })
  const look = () => [...looks].forEach((work) => work())
  return {
    service,
    sleepDisplay,
    note,
    tell,
    kept,
    looks,
    /** Lets time pass in steps of 15 seconds, in each of which the page beats and the hours are looked at. */
    pass: (ms: number) => {
      for (let left = ms; left > 0; left -= 15_000) {
        wall += Math.min(left, 15_000)
        steady += Math.min(left, 15_000)
        beat()
        look()
      }
    },
    setClock: (ms: number) => {
      wall += ms
      look()
    },
    shows: (what: Partial<BeatReport>) => {
      page = what
      beat()
    },
    reloads: () => {
      frames = 0
    },
    set: (next: Hours) => {
      settings = next
      service.changed()
    },
  }
}

const reloadsOf = (tell: ReturnType<typeof vi.fn>) => tell.mock.calls.filter(([what]) => what === 'reload').length

describe('opening hours', () => {
  it('tell the page within a minute that it closes, and when it opens next', () => {
    const hall = aHall(daily('09:00', '17:00'))
    expect(hall.service.answer()).toEqual({ isOpen: true, outside: 'tells', opens: null })
    hall.pass(5 * hour - minute)
    expect(hall.tell).not.toHaveBeenCalled()
    hall.pass(2 * minute)
    expect(hall.tell.mock.calls).toEqual([['hours']])
    expect(hall.service.answer()).toEqual({
      isOpen: false,
      outside: 'tells',
      opens: { date: '2026-11-26', time: '09:00', inDays: 1 },
    })
    expect(hall.service.fact()).toMatchObject({ isOpen: false, until: '2026-11-26T01:00:00.000Z' })
  })

  it('are obeyed anew as soon as they are set', () => {
    const hall = aHall(daily('09:00', '17:00'))
    hall.set(daily('13:00', '17:00'))
    expect(hall.tell).toHaveBeenCalledWith('hours')
    expect(hall.service.answer().opens).toEqual({ date: '2026-11-25', time: '13:00', inDays: 0 })
  })

  it('pass as fast as a test wants them to', () => {
    const hall = aHall(daily('09:00', '17:00'), { clockRate: 60 })
    hall.pass(4 * minute)
    expect(hall.service.answer().isOpen).toBe(true)
    hall.pass(minute)
    expect(hall.service.answer().isOpen).toBe(false)
  })

  it('leave no timer behind', () => {
    const hall = aHall(daily('09:00', '17:00'))
    hall.service.close()
    expect(hall.looks.size).toBe(0)
  })
})

describe('a clock that is not believed', () => {
  const night = daily('20:00', '21:00')

  it.each([
    ['an hour forth', hour],
    ['an hour back', -hour],
    ['ten years forth', 3652 * day],
    ['a year back', -365 * day],
    ['to 1970', -Date.parse('2026-11-25T03:00Z')],
  ])('opens the kiosk and is told to the operator when it jumps %s, until it is right again', (_, jump) => {
    const hall = aHall(night)
    expect(hall.service.answer().isOpen).toBe(false)
    hall.setClock(jump)
    expect(hall.service.answer()).toMatchObject({ isOpen: true, opens: null })
    expect(hall.tell).toHaveBeenLastCalledWith('hours')
    expect(hall.note).toHaveBeenLastCalledWith('clock', { why: 'jumped' })
    expect(hall.service.clock()).toMatchObject({ isTrusted: false, why: 'jumped' })
    expect(hall.service.reasons()[0]?.says).toContain('Set the clock of the machine, or confirm it in the panel.')
    hall.setClock(-jump)
    expect(hall.service.answer().isOpen).toBe(false)
    expect(hall.service.reasons()).toEqual([])
    expect(hall.note).toHaveBeenLastCalledWith('clock', { why: 'trusted' })
  })

  it('is believed when a person says so', () => {
    const hall = aHall(night)
    hall.setClock(8 * hour)
    hall.service.confirmClock()
    expect(hall.service.clock().isTrusted).toBe(true)
    expect(hall.service.answer().isOpen).toBe(true)
    hall.pass(hour + minute)
    expect(hall.service.answer().isOpen).toBe(false)
  })

  it('is written down as it is doubted, and about every four minutes else', () => {
    const hall = aHall(night)
    hall.pass(10 * minute)
    const seen = hall.kept.get('clock-seen') ?? 0
    expect(Date.parse('2026-11-25T04:10Z') - seen).toBeLessThanOrEqual(4 * minute)
    hall.setClock(3652 * day)
    expect(hall.kept.get('clock-seen')).toBeLessThan(Date.parse('2026-11-25T05:00Z'))
    expect(hall.kept.get('clock-doubted-at')).toBeGreaterThan(Date.parse('2036-01-01'))
  })
})

describe('the display', () => {
  const asleep = { screen: 'asleep', dark: true } as const

  it('is woken at the start where a run before left it asleep, and else left alone', () => {
    const hours = daily('20:00', '21:00')
    expect(aHall(hours).sleepDisplay).not.toHaveBeenCalled()
    const counters = { get: (name: string) => (name === 'display-asleep' ? 1 : 0), set: () => 'disk' as const }
    expect(aHall(hours, { counters }).sleepDisplay.mock.calls).toEqual([[false]])
  })

  it('sleeps a minute after the screen went black, and wakes with a touch and with the hours', () => {
    const hall = aHall(daily('13:00', '17:00'))
    hall.shows(asleep)
    hall.pass(45_000)
    expect(hall.sleepDisplay).not.toHaveBeenCalledWith(true)
    hall.pass(30_000)
    expect(hall.sleepDisplay).toHaveBeenLastCalledWith(true)
    expect(hall.service.fact().displayAsleep).toBe(true)
    hall.shows({ screen: 'asleep' })
    expect(hall.sleepDisplay).toHaveBeenLastCalledWith(false)
    hall.shows(asleep)
    hall.pass(2 * minute)
    expect(hall.sleepDisplay).toHaveBeenLastCalledWith(true)
    hall.pass(hour)
    expect(hall.service.answer().isOpen).toBe(true)
    expect(hall.sleepDisplay).toHaveBeenLastCalledWith(false)
  })

  it('does not sleep while somebody visits, nor is it left asleep', () => {
    const hall = aHall(daily('13:00', '17:00'))
    hall.shows({ screen: 'home' })
    hall.pass(10 * minute)
    expect(hall.sleepDisplay).not.toHaveBeenCalledWith(true)
    expect(hall.service.isResting()).toBe(false)
    hall.shows(asleep)
    hall.pass(2 * minute)
    expect(hall.service.isResting()).toBe(true)
    hall.service.close()
    expect(hall.sleepDisplay).toHaveBeenLastCalledWith(false)
  })
})

describe('the restart in the night', () => {
  const always = (more: object = {}): Hours => v.parse(Hours, { timeZone: 'Asia/Shanghai', ...more })
  const toFour = 16 * hour

  it('comes once, at its time, and is noted when the new page is there', () => {
    const hall = aHall(always())
    hall.pass(toFour - minute)
    expect(reloadsOf(hall.tell)).toBe(0)
    hall.pass(1.5 * minute)
    expect(reloadsOf(hall.tell)).toBe(1)
    expect(hall.note).not.toHaveBeenCalled()
    hall.reloads()
    hall.pass(minute)
    expect(hall.note.mock.calls).toEqual([['page-restarted', { why: 'night' }]])
    hall.pass(23 * hour)
    expect(reloadsOf(hall.tell)).toBe(1)
    hall.pass(hour)
    expect(reloadsOf(hall.tell)).toBeGreaterThan(1)
  })

  it('waits for the visit and the panel, and is left out where that takes too long', () => {
    const hall = aHall(always())
    hall.shows({ screen: 'section' })
    hall.pass(toFour + hour)
    expect(reloadsOf(hall.tell)).toBe(0)
    hall.shows({ screen: 'operator' })
    hall.pass(hour)
    expect(reloadsOf(hall.tell)).toBe(0)
    hall.shows({ screen: 'asleep' })
    hall.pass(minute)
    expect(reloadsOf(hall.tell)).toBe(1)
    const busy = aHall(always())
    busy.shows({ screen: 'section' })
    busy.pass(toFour + 4 * hour)
    busy.shows({ screen: 'loop' })
    busy.pass(hour)
    expect(reloadsOf(busy.tell)).toBe(0)
  })

  it('is told again where the page stayed', () => {
    const hall = aHall(always())
    hall.pass(toFour + 30_000)
    expect(reloadsOf(hall.tell)).toBe(1)
    hall.pass(70_000)
    expect(reloadsOf(hall.tell)).toBe(2)
  })

  it('does not come for a night that was over at the start, nor where it is not wanted', () => {
    const late = aHall(always({ nightlyRestart: '11:30' }))
    late.pass(3 * hour)
    expect(reloadsOf(late.tell)).toBe(0)
    const never = aHall(always({ nightlyRestart: null }))
    never.pass(25 * hour)
    expect(reloadsOf(never.tell)).toBe(0)
  })

  it.each([
    ['an hour that is there twice', '2026-10-24T20:00Z'],
    ['an hour that is left out', '2026-03-28T20:00Z'],
  ])('comes once in a night with %s', (_, from) => {
    const hall = aHall(always({ timeZone: 'Europe/Berlin', nightlyRestart: '02:30' }), {}, from)
    hall.pass(4 * hour)
    expect(reloadsOf(hall.tell)).toBe(0)
    for (let quarterMinute = 0; quarterMinute < 8 * 240; quarterMinute += 1) {
      const before = reloadsOf(hall.tell)
      hall.pass(15_000)
      if (reloadsOf(hall.tell) > before) hall.reloads()
    }
    expect(reloadsOf(hall.tell)).toBe(1)
    expect(hall.note).toHaveBeenCalledTimes(1)
  })

  it('comes after a day of running where the clock is not believed', () => {
    const hall = aHall(always(), { builtAt: Date.parse('2026-06-01') })
    hall.setClock(-365 * day)
    hall.pass(23 * hour)
    expect(reloadsOf(hall.tell)).toBe(0)
    hall.pass(hour + minute)
    expect(reloadsOf(hall.tell)).toBeGreaterThan(0)
  })
})
