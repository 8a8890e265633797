import { onScopeDispose } from 'vue'
import { endSession, onShutOut, touchSession } from '../client/operator-client'
import { listen } from '../composables/listen'
import { usePress } from '../composables/press'
import { realTimers, type Timers } from '../composables/timers'
import { useOneTimer } from '../composables/use-one-timer'

/** Touches are told to the service no more often than this. */
const tellMs = 5_000

/** Keeps the session alive while the operator touches the screen, and ends it with the panel, or with the page. */
export const useSession = (shutOut: () => void, timers: Timers = realTimers): void => {
  const timer = useOneTimer(timers)
  let isWaiting = false
  let isMissed = false
  const tell = (): void => {
    isMissed = isWaiting
    if (isWaiting) return
    isWaiting = true
    void touchSession()
    timer.set(tellMs, () => {
      isWaiting = false
      // The last touch of all is told too: the service never counts from before it.
      if (isMissed) tell()
    })
  }
  onScopeDispose(usePress()?.watch(tell) ?? (() => undefined))
  onScopeDispose(onShutOut(shutOut))
  onScopeDispose(listen(window, { pagehide: endSession }))
  onScopeDispose(endSession)
}
