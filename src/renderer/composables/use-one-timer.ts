import { onScopeDispose } from 'vue'
import { oneTimer, type OneTimer, type Timers } from './timers'

/** A timer that is called off when the component that asked for it goes. */
export const useOneTimer = (timers: Timers): OneTimer => {
  const timer = oneTimer(timers)
  onScopeDispose(timer.clear)
  return timer
}
