import { effectScope } from 'vue'
import { expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { beatMs, useBeat } from './beat'

it('tells every three seconds, after a frame was painted, and stops with its page', () => {
  const clock = handClock()
  const tell = vi.fn()
  const scope = effectScope()
  scope.run(() => useBeat(tell, clock.timers))
  clock.pass(beatMs)
  expect(tell).not.toHaveBeenCalled()
  clock.pass(16)
  expect(tell).toHaveBeenLastCalledWith(1)
  clock.pass(60_000)
  expect(tell.mock.calls.length).toBeGreaterThanOrEqual(19)
  expect(clock.waiting()).toBe(1)
  scope.stop()
  expect(clock.waiting()).toBe(0)
})

it('falls silent when no frame is painted', () => {
  const clock = handClock()
  const tell = vi.fn()
  const scope = effectScope()
  scope.run(() => useBeat(tell, { ...clock.timers, frame: () => () => undefined }))
  clock.pass(60_000)
  expect(tell).not.toHaveBeenCalled()
  scope.stop()
})
