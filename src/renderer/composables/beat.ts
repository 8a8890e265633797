import { onScopeDispose } from 'vue'
import { oneTimer, realTimers, type Timers } from './timers'

/** How often the page shows that it still paints. Real time, whatever the clock rate. */
export const beatMs = 3000

/**
 * Every three seconds asks for a frame and, once it was painted, tells the service. A page that hangs or paints nothing
 * falls silent, and the host acts on that. `soon` does so with the next frame, when there is something new to tell; `now` waits for none.
 */
export const useBeat = (
  tell: (painted: number) => void,
  timers: Timers = realTimers,
): { readonly soon: () => void; readonly now: () => void } => {
  const timer = oneTimer(timers)
  let stopFrame: (() => void) | undefined
  let painted = 0

  const next = (ms: number = beatMs): void => {
    timer.set(ms, () => {
      stopFrame?.()
      stopFrame = timers.frame(() => {
        timer.set(0, () => {
          painted += 1
          tell(painted)
          next()
        })
      })
    })
  }
  next()
  onScopeDispose(() => {
    timer.clear()
    stopFrame?.()
  })
  return { soon: () => next(0), now: () => tell(painted) }
}
