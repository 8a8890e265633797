import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kept } from '../store'
import { createLockout, waitAfterMs } from './lockout'

const day = 24 * 60 * 60_000

type State = { now: number; booted: number; onDisk: number; inMemory: number | undefined; writes: boolean }

/** A kiosk as a thief sees it: time passes, it is cut off the mains at will, and its disk may be full. */
const aKiosk = () => {
  const state: State = { now: 0, booted: 0, onDisk: 0, inMemory: undefined, writes: true }
  const parts = {
    monotonic: () => state.now - state.booted,
    failed: () => state.inMemory ?? state.onDisk,
    keep: (failed: number): Kept => {
      if (!state.writes) {
        state.inMemory = failed
        return 'memory'
      }
      state.inMemory = undefined
      state.onDisk = failed
      return 'disk'
    },
  }
  let lockout = createLockout(parts)
  return {
    state,
    lockout: () => lockout,
    restart: () => {
      state.booted = state.now
      state.inMemory = undefined
      lockout = createLockout(parts)
    },
    /** One wrong try; was it let through? */
    guess: (): boolean => {
      const isLetThrough = lockout.begin()
      if (isLetThrough) lockout.settle(false)
      return isLetThrough
    },
  }
}

describe('the lock-out', () => {
  it('lets five tries go free, then waits 30 s, 1, 2, 4, 8 and at most 15 minutes', () => {
    const waits = Array.from({ length: 14 }, (_, failed) => waitAfterMs(failed) / 1000)
    expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900])
  })

  it('allows at most 105 tries in the first day and 96 in each day after, whoever tries as fast as they can', () => {
    const kiosk = aKiosk()
    const perDay = [0, 0, 0, 0, 0]
    while (kiosk.state.now < 5 * day) {
      const today = Math.floor(kiosk.state.now / day)
      if (kiosk.guess()) perDay[today] = (perDay[today] ?? 0) + 1
      else kiosk.state.now += Math.max(1, kiosk.lockout().leftMs())
    }
    expect(perDay[0]).toBeGreaterThan(95)
    expect(perDay[0]).toBeLessThanOrEqual(105)
    for (const tries of perDay.slice(1)) expect(tries).toBeLessThanOrEqual(96)
  })

  it('allows no more to one who cuts the mains after every try, or in the middle of one', () => {
    const kiosk = aKiosk()
    let tries = 0
    while (kiosk.state.now < day) {
      kiosk.state.now += 1_000
      if (kiosk.lockout().begin()) {
        tries += 1
        // Cut off before the answer is settled: the try is on the disk already.
        kiosk.restart()
      }
    }
    expect(tries).toBeLessThanOrEqual(105)
    expect(kiosk.state.onDisk).toBe(tries)
  })

  it('begins the wait anew after a restart, as nobody knows how long the machine was off', () => {
    const kiosk = aKiosk()
    for (let time = 0; time < 6; time++) {
      kiosk.state.now += kiosk.lockout().leftMs()
      kiosk.guess()
    }
    kiosk.state.now += 59_000
    expect(kiosk.lockout().leftMs()).toBe(1_000)
    kiosk.restart()
    expect(kiosk.lockout().leftMs()).toBe(60_000)
  })

  it('refuses without counting while the wait lasts', () => {
    const kiosk = aKiosk()
    for (let time = 0; time < 5; time++) expect(kiosk.guess()).toBe(true)
    for (let time = 0; time < 50; time++) expect(kiosk.guess()).toBe(false)
    expect(kiosk.state.onDisk).toBe(5)
    expect(kiosk.lockout().leftMs()).toBe(30_000)
  })

  it('is forgotten by a right try', () => {
    const kiosk = aKiosk()
    for (let time = 0; time < 4; time++) kiosk.guess()
    expect(kiosk.lockout().begin()).toBe(true)
    kiosk.lockout().settle(true)
    expect(kiosk.state.onDisk).toBe(0)
    expect(kiosk.guess()).toBe(true)
  })

  it('gives nothing away on a disk that can’t be written, restarts or not', () => {
    const kiosk = aKiosk()
    kiosk.state.writes = false
    let tries = 0
    for (let minute = 0; minute < 24 * 60; minute++) {
      kiosk.state.now += 60_000
      if (kiosk.guess()) tries += 1
      if (minute % 7 === 0) kiosk.restart()
    }
    expect(tries).toBe(0)
    kiosk.restart()
    for (let minute = 0; minute < 24 * 60; minute++) {
      kiosk.state.now += 60_000
      if (kiosk.guess()) tries += 1
    }
    expect(tries).toBeGreaterThan(0)
    expect(tries).toBeLessThanOrEqual(96)
  })

  it('waits 15 minutes before each try on a disk that can’t be written, to the millisecond', () => {
    const kiosk = aKiosk()
    kiosk.state.writes = false
    expect(kiosk.guess()).toBe(false)
    expect(kiosk.lockout().leftMs()).toBe(900_000)
    kiosk.state.now += 899_999
    expect(kiosk.guess()).toBe(false)
    kiosk.state.now += 1
    expect(kiosk.guess()).toBe(true)
    expect(kiosk.lockout().leftMs()).toBe(900_000)
  })

  it('goes on as usual once the disk can be written again', () => {
    const kiosk = aKiosk()
    kiosk.state.writes = false
    expect(kiosk.guess()).toBe(false)
    kiosk.state.writes = true
    expect(kiosk.guess()).toBe(true)
    expect(kiosk.state.onDisk).toBe(1)
  })

  it('never lets more through than its table allows, whatever is done in whatever order', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('guess' as const) }),
      fc.record({ do: fc.constant('restart' as const) }),
      fc.record({ do: fc.constant('disk' as const), writes: fc.boolean() }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 20 * 60_000 }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const kiosk = aKiosk()
        let tries = 0
        for (const each of steps) {
          if (each.do === 'guess' && kiosk.guess()) tries += 1
          if (each.do === 'restart') kiosk.restart()
          if (each.do === 'disk') kiosk.state.writes = each.writes
          if (each.do === 'wait') kiosk.state.now += each.ms
        }
        const afterFree = Math.max(0, kiosk.state.now - 930_000) / 900_000
        expect(tries).toBeLessThanOrEqual(10 + 1 + Math.ceil(afterFree))
      }),
      { numRuns: 500 },
    )
  })
})
