import { onScopeDispose } from 'vue'
import { oneTimer, realTimers, type Timers } from './timers'

/** Runs something once what was just drawn has been painted. Asking again calls the earlier one off. */
export const useAfterPaint = (timers: Timers = realTimers) => {
  const after = oneTimer(timers)
  let stopFrame: (() => void) | undefined
  const clear = (): void => {
    stopFrame?.()
    after.clear()
  }
  onScopeDispose(clear)
  return (then: () => void): void => {
    clear()
    stopFrame = timers.frame(() => after.set(0, then))
  }
}
