import { describe, expect, it } from 'vitest'
import { agreedAfterMs, clockAfter, clockAtStart, clockConfirmed, noMemory, type ClockMemory } from './clock-trust'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const year = 365 * day
const built = Date.parse('2026-06-01T00:00Z')
const noon = Date.parse('2026-11-25T12:00Z')

/** A machine that has run for a while, whose clock a test sets. */
const aMachine = (memory: ClockMemory = noMemory, options: { wall?: number; up?: number } = {}) => {
  let reading = { wall: options.wall ?? noon, steady: options.up ?? 10 * hour }
  let state = clockAtStart(reading, memory, built)
  const look = () => (state = clockAfter(state, reading, built))
  return {
    doubt: () => state.doubt,
    memory: () => state.memory,
    /** Time passes, looked at every minute. */
    pass: (ms: number) => {
      for (let left = ms; left > 0; left -= minute) {
        const step = Math.min(left, minute)
        reading = { wall: reading.wall + step, steady: reading.steady + step }
        look()
      }
    },
    /** Somebody sets the clock. */
    set: (ms: number) => {
      reading = { ...reading, wall: reading.wall + ms }
      look()
    },
    confirm: () => (state = clockConfirmed(state, reading, built)),
    /** Off for so long, with its clock wrong by so much as it comes back. */
    reboot: (offMs: number, wrongBy = 0, up = 30_000) =>
      aMachine(state.memory, { wall: reading.wall + offMs + wrongBy, up }),
  }
}

describe('a clock that may be right', () => {
  it('is believed at the first start, after a night and after a year in store', () => {
    const kiosk = aMachine()
    expect(kiosk.doubt()).toBeNull()
    kiosk.pass(hour)
    expect(kiosk.reboot(14 * hour).doubt()).toBeNull()
    expect(kiosk.reboot(year).doubt()).toBeNull()
  })

  it('may be set by some minutes, and drift', () => {
    const kiosk = aMachine()
    for (let n = 0; n < 100; n += 1) {
      kiosk.set(4 * minute)
      kiosk.pass(minute)
    }
    expect(kiosk.doubt()).toBeNull()
  })

  it('may be set by its machine as that starts, forth and back, and no harm comes of what it showed before', () => {
    for (const wrong of [-8 * hour, 8 * hour, 390 * day]) {
      const before = aMachine()
      before.pass(hour)
      const kiosk = before.reboot(14 * hour, wrong)
      kiosk.pass(2 * minute)
      kiosk.set(-wrong)
      expect(kiosk.doubt()).toBeNull()
      kiosk.pass(20 * minute)
      expect(kiosk.doubt()).toBeNull()
      expect(kiosk.reboot(hour).doubt()).toBeNull()
    }
  })
})

describe('a clock that cannot be right', () => {
  it.each([
    ['1970', -noon, 'before-build'],
    ['a year ago', -year, 'before-build'],
    ['an hour ago', -15 * hour, 'behind'],
    ['ten years ahead', 10 * year, 'ahead'],
  ] as const)('is doubted as the machine starts with it: %s', (_, wrongBy, doubt) => {
    const kiosk = aMachine()
    kiosk.pass(hour)
    const wrong = kiosk.reboot(14 * hour, wrongBy)
    expect(wrong.doubt()).toBe(doubt)
    wrong.pass(10 * minute)
    expect(wrong.doubt()).not.toBeNull()
    // Set right while it runs, or by the next start, it is believed at once.
    wrong.set(-wrongBy)
    expect(wrong.doubt()).toBeNull()
    expect(
      kiosk
        .reboot(14 * hour, wrongBy)
        .reboot(hour, -wrongBy)
        .doubt(),
    ).toBeNull()
  })

  it.each([
    ['an hour forth', hour],
    ['an hour back', -hour],
    ['ten years forth', 10 * year],
    ['a year back', -year],
    ['back to 1970', -noon],
  ])('is doubted as it jumps while the machine runs: %s', (_, jump) => {
    const kiosk = aMachine()
    kiosk.pass(hour)
    kiosk.set(jump)
    expect(kiosk.doubt()).toBe('jumped')
    kiosk.pass(3 * hour)
    expect(kiosk.doubt()).not.toBeNull()
    kiosk.set(-jump)
    expect(kiosk.doubt()).toBeNull()
  })

  it('is doubted still after a restart of the program', () => {
    const kiosk = aMachine()
    kiosk.pass(hour)
    kiosk.set(hour)
    expect(kiosk.reboot(minute, 0, 12 * hour).doubt()).toBe('jumped')
    expect(kiosk.reboot(14 * hour).doubt()).toBe('jumped')
  })

  it('is no jump where the machine slept, as the steady clock went on', () => {
    const kiosk = aMachine(noMemory, { up: 10 * hour })
    kiosk.pass(minute)
    const reading = { wall: noon + minute + 9 * hour, steady: 10 * hour + minute + 9 * hour }
    const slept = clockAfter(clockAtStart({ wall: noon, steady: 10 * hour }, noMemory, built), reading, built)
    expect(slept.doubt).toBeNull()
  })
})

describe('trust comes back', () => {
  it('when a person says that the clock is right', () => {
    for (const jump of [hour, -year, 10 * year, -noon]) {
      const kiosk = aMachine()
      kiosk.pass(hour)
      kiosk.set(jump)
      kiosk.confirm()
      expect(kiosk.doubt()).toBeNull()
      kiosk.pass(hour)
      expect(kiosk.doubt()).toBeNull()
      expect(kiosk.reboot(14 * hour).doubt()).toBeNull()
    }
  })

  it('when a clock that jumped ran evenly for a day, however many starts that takes', () => {
    let kiosk = aMachine()
    kiosk.pass(hour)
    kiosk.set(hour)
    for (let night = 0; night < 3; night += 1) {
      kiosk.pass(8 * hour)
      if (night === 1) expect(kiosk.doubt()).toBe('jumped')
      kiosk = kiosk.reboot(16 * hour)
    }
    expect(kiosk.doubt()).toBeNull()
  })

  it('when a wrong time was believed once and the right one has run for a day', () => {
    const wrong = aMachine(noMemory, { wall: noon + year })
    wrong.pass(hour)
    expect(wrong.doubt()).toBeNull()
    const right = wrong.reboot(hour, -year)
    expect(right.doubt()).toBe('behind')
    right.pass(agreedAfterMs + minute)
    expect(right.doubt()).toBeNull()
    expect(right.memory().seen).toBeLessThan(noon + 3 * day)
  })

  it('not to a clock that begins anew at every start, nor to one from before the program was built', () => {
    let kiosk = aMachine()
    kiosk.pass(hour)
    for (let morning = 0; morning < 10; morning += 1) {
      kiosk = aMachine(kiosk.memory(), { wall: built + day, up: 30_000 })
      kiosk.pass(8 * hour)
      expect(kiosk.doubt()).toBe('behind')
    }
    const old = aMachine(noMemory, { wall: built - year })
    old.pass(2 * agreedAfterMs)
    expect(old.doubt()).toBe('before-build')
  })
})
