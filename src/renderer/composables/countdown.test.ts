// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { handClock } from '../../../tests/support/hand-clock'
import { useCountdown } from './countdown'

it('counts whole seconds down, at the clock rate, and leaves no timer when it is gone', async () => {
  const clock = handClock()
  const seconds = ref<number>()
  const scope = effectScope()
  const left = scope.run(() =>
    useCountdown(
      () => seconds.value,
      () => 2,
      clock.timers,
    ),
  )
  seconds.value = 5
  await nextTick()
  expect(left?.value).toBe(10)
  clock.pass(600)
  expect(left?.value).toBe(9)
  clock.pass(3_900)
  expect(left?.value).toBe(1)
  clock.pass(600)
  expect([left?.value, clock.waiting()]).toEqual([0, 0])
  seconds.value = 3
  await nextTick()
  scope.stop()
  expect(clock.waiting()).toBe(0)
})
