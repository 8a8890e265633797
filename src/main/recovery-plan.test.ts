import { describe, expect, it } from 'vitest'
import { noLosses, recoveryPlan } from './recovery-plan'

/** Plays losses at these seconds and gives back the delays in seconds. */
const delaysOf = (...seconds: number[]): number[] => {
  let recoveries = noLosses
  return seconds.map((at) => {
    const plan = recoveryPlan(recoveries, at * 1000)
    recoveries = plan.recoveries
    return plan.delay / 1000
  })
}

describe('bringing the page back', () => {
  it('mends a single loss at once', () => expect(delaysOf(100)).toEqual([0]))

  it('mends twenty losses in ten minutes each at once', () => {
    expect(delaysOf(...Array.from({ length: 20 }, (_, n) => n * 31))).toEqual(Array.from({ length: 20 }, () => 0))
  })

  it('brakes at the third loss within a minute', () => expect(delaysOf(0, 20, 40)).toEqual([0, 0, 5]))

  it('waits twice as long each time, at most a minute', () => {
    expect(delaysOf(0, 1, 2, 8, 19, 40, 81, 142, 203)).toEqual([0, 0, 5, 10, 20, 40, 60, 60, 60])
  })

  it('does not take its own wait for calm', () => {
    // Each loss comes a second after the page was back: the waits between them are longer than the span.
    expect(delaysOf(0, 1, 2, 8, 19, 40, 81, 142, 203, 264).at(-1)).toBe(60)
  })

  it('lets go once the page lived longer than a minute', () => {
    // The brake of 5 s ends at 7 s; the next loss comes at 68 s.
    expect(delaysOf(0, 1, 2, 68)).toEqual([0, 0, 5, 0])
  })

  it('keeps a bounded memory', () => {
    let recoveries = noLosses
    for (let n = 0; n < 10_000; n += 1) recoveries = recoveryPlan(recoveries, n * 61_000).recoveries
    expect(recoveries.losses.length).toBeLessThan(5)
  })
})
