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

it('tells with the next frame when there is something new', () => {
  const clock = handClock()
  const tell = vi.fn()
  const scope = effectScope()
  const beat = scope.run(() => useBeat(tell, clock.timers))
  clock.pass(1_000)
  beat?.soon()
  clock.pass(20)
  expect(tell).toHaveBeenCalledTimes(1)
  clock.pass(beatMs + 16)
  expect(tell).toHaveBeenCalledTimes(2)
  expect(clock.waiting()).toBe(1)
  scope.stop()
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
