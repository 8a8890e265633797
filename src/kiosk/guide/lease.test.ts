import { describe, expect, it } from 'vitest'
import { aHandTimer } from '../../../tests/support/hand-timer'
import { createLease, leaseStageAt, type LeaseStage } from './lease'

const table = { patience: 300_000, line: 15_000, count: 20_000 }

describe('a lease', () => {
  it.each([
    [0, 'awake', 300_000],
    [299_999, 'awake', 1],
    [300_000, 'line', 15_000],
    [315_000, 'count', 20_000],
    [335_000, 'over', 0],
    [9e9, 'over', 0],
  ])('after %i ms of silence is %s', (quiet, stage, left) => {
    expect(leaseStageAt(quiet, table)).toEqual({ stage, left })
  })

  const aLease = (longest = 600_000) => {
    const clock = aHandTimer()
    const heard: (LeaseStage | 'over')[] = []
    const lease = createLease({
      ...clock,
      table: () => table,
      longest: () => longest,
      changed: (stage) => heard.push(stage),
      over: () => heard.push('over'),
    })
    return { clock, heard, lease }
  }

  it('tells of the line, then of the count, then that it is over, and has no timer left', () => {
    const { clock, heard, lease } = aLease()
    lease.press()
    clock.pass(336_000)
    expect(heard).toEqual(['line', 'count', 'over'])
    expect(clock.waiting()).toBe(0)
  })

  it('begins anew with a press, in the count too', () => {
    const { clock, heard, lease } = aLease()
    lease.press()
    clock.pass(320_000)
    lease.press()
    expect(heard).toEqual(['line', 'count', 'awake'])
    clock.pass(299_000)
    expect(lease.stage()).toBe('awake')
  })

  it('is kept by signs of a telephone, but not for ever', () => {
    const { clock, heard, lease } = aLease(600_000)
    lease.press()
    for (let minute = 0; minute < 14; minute += 1) {
      clock.pass(60_000)
      lease.sign()
    }
    expect(heard).toEqual([])
    // The last sign that counted came at ten minutes, so it is over at fifteen and thirty-five seconds.
    clock.pass(94_000)
    lease.sign()
    expect(heard).toEqual(['line', 'count'])
    clock.pass(1_001)
    expect(heard).toEqual(['line', 'count', 'over'])
  })

  it('that does not run is not begun by a sign', () => {
    const { clock, lease } = aLease()
    lease.sign()
    expect(clock.waiting()).toBe(0)
  })
})
