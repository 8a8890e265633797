import { ref, watch, type Ref } from 'vue'
import { realTimers, type Timers } from './timers'
import { useOneTimer } from './use-one-timer'

/**
 * Whole seconds still left of `seconds()`, which is read anew whenever it changes. `rate` says how much faster than real ones
 * they pass.
 */
export const useCountdown = (
  seconds: () => number | undefined,
  rate: () => number,
  timers: Timers = realTimers,
): Readonly<Ref<number>> => {
  const left = ref(0)
  const timer = useOneTimer(timers)
  const count = (end: number): void => {
    const still = ((end - timers.now()) / 1000) * rate()
    left.value = Math.max(0, Math.ceil(still - 0.01))
    if (left.value > 0) timer.set(Math.max(1, ((still - left.value + 1) * 1000) / rate()), () => count(end))
  }
  watch(
    seconds,
    (real) => {
      timer.clear()
      if (real !== undefined) count(timers.now() + real * 1000)
    },
    { immediate: true },
  )
  return left
}
