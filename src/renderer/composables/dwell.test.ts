import { effectScope, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { useDwell } from './dwell'

const dwelling = () => {
  const clock = handClock()
  const held = ref(false)
  const due = vi.fn()
  const scope = effectScope()
  const release = vi.fn(() => {
    held.value = false
  })
  const dwell = scope.run(() =>
    useDwell({
      dwellMs: () => 9000,
      held: () => held.value,
      holdMs: () => 60_000,
      due,
      release,
      timers: clock.timers,
    }),
  )
  if (!dwell) throw new Error('no scope')
  return { clock, held, due, release, scope, dwell }
}

describe('a slide', () => {
  it('is due once, after its dwell', () => {
    const { clock, due, dwell } = dwelling()
    dwell.begin()
    clock.pass(8999)
    expect(due).not.toHaveBeenCalled()
    clock.pass(100_000)
    expect(due).toHaveBeenCalledOnce()
  })

  it('keeps the rest of its time while it is held', () => {
    const { clock, held, due, dwell } = dwelling()
    dwell.begin()
    clock.pass(6000)
    held.value = true
    clock.pass(30_000)
    held.value = false
    clock.pass(2999)
    expect(due).not.toHaveBeenCalled()
    clock.pass(1)
    expect(due).toHaveBeenCalledOnce()
  })

  it('keeps the rest of its time through a second hold, and neither hold comes back to it', () => {
    const { clock, held, due, release, dwell } = dwelling()
    dwell.begin()
    for (const ms of [1000, 2000]) {
      clock.pass(ms)
      held.value = true
      clock.pass(59_000)
      held.value = false
    }
    clock.pass(5999)
    expect(due).not.toHaveBeenCalled()
    clock.pass(1)
    expect(due).toHaveBeenCalledOnce()
    expect(release).not.toHaveBeenCalled()
    expect(clock.waiting()).toBe(0)
  })

  it('that begins while it is held begins its time when it is let go', () => {
    const { clock, held, due, dwell } = dwelling()
    held.value = true
    dwell.begin()
    clock.pass(50_000)
    held.value = false
    clock.pass(8999)
    expect(due).not.toHaveBeenCalled()
    clock.pass(1)
    expect(due).toHaveBeenCalledOnce()
  })

  it('goes on by itself after a minute of being held', () => {
    const { clock, held, due, release, dwell } = dwelling()
    dwell.begin()
    held.value = true
    clock.pass(60_000)
    expect(release).toHaveBeenCalledOnce()
    clock.pass(9000)
    expect(due).toHaveBeenCalledOnce()
  })

  it('runs a single timer, and none once it is gone', () => {
    const { clock, scope, dwell } = dwelling()
    dwell.begin()
    expect(clock.waiting()).toBe(1)
    scope.stop()
    expect(clock.waiting()).toBe(0)
  })
})
