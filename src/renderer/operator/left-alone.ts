import { onScopeDispose, provide, ref } from 'vue'
import { usePress } from '../composables/press'
import { realTimers, type Timers } from '../composables/timers'
import { useOneTimer } from '../composables/use-one-timer'
import { stayingKey } from './staying'

/** From here on it is told how long is left, in seconds. */
const warnSeconds = 10

/**
 * Calls back once nobody touched the screen for so many milliseconds. Real time, whatever the clock rate. `left`: the last ten
 * seconds counted down, `undefined` before.
 */
export const useLeftAlone = (ms: () => number, left: () => void, timers: Timers = realTimers) => {
  const timer = useOneTimer(timers)
  const seconds = ref<number>()
  let touched = timers.now()

  const look = (): void => {
    const rest = touched + ms() - timers.now()
    if (rest <= 0) {
      left()
      return
    }
    const whole = Math.ceil(rest / 1000)
    seconds.value = whole <= warnSeconds ? whole : undefined
    timer.set(whole <= warnSeconds ? Math.max(1, rest - (whole - 1) * 1000) : rest - warnSeconds * 1000, look)
  }
  const alive = (): void => {
    touched = timers.now()
    if (seconds.value !== undefined) look()
  }
  look()
  provide(stayingKey, alive)
  onScopeDispose(usePress()?.watch(alive) ?? (() => undefined))
  return { seconds, alive }
}
