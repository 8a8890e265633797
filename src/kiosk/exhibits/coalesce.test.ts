import { describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { coalesce } from './coalesce'

const calls = () => {
  const { pass, timers, waiting } = handClock()
  const work = vi.fn()
  const { call, stop } = coalesce({ quietMs: 60, mostMs: 600, after: timers.after, now: timers.now }, work)
  return { pass, waiting, work, call, stop }
}

describe('a burst of changes', () => {
  it('becomes one piece of work, once it is quiet', () => {
    const { pass, work, call } = calls()
    for (let change = 0; change < 20; change++) {
      call()
      pass(10)
    }
    expect(work).not.toHaveBeenCalled()
    pass(60)
    expect(work).toHaveBeenCalledOnce()
  })

  it('that never ends is worked on all the same', () => {
    const { pass, work, call } = calls()
    for (let change = 0; change < 61; change++) {
      call()
      pass(20)
    }
    expect(work).toHaveBeenCalledTimes(2)
  })

  it('is forgotten when nobody wants it any more', () => {
    const { pass, waiting, work, call, stop } = calls()
    call()
    stop()
    pass(1_000)
    expect(work).not.toHaveBeenCalled()
    expect(waiting()).toBe(0)
  })
})
