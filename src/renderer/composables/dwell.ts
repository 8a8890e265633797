import { onScopeDispose, watch } from 'vue'
import { oneTimer, realTimers, type Timers } from './timers'

export type DwellOptions = {
  /** How long the slide stays, in real milliseconds; read when a slide begins. */
  readonly dwellMs: () => number
  readonly held: () => boolean
  /** How long a visitor may hold the loop, in real milliseconds. */
  readonly holdMs: () => number
  readonly due: () => void
  /** The hold has lasted long enough. */
  readonly release: () => void
  readonly timers?: Timers
}

/**
 * One slide's time on screen. `begin` starts it anew; holding stops the clock, letting go lets the rest of it run. It rings
 * once: between two rings nothing of it runs.
 */
export const useDwell = (options: DwellOptions) => {
  const timers = options.timers ?? realTimers
  const timer = oneTimer(timers)
  const hold = oneTimer(timers)
  let left = 0
  let since = 0

  const run = (): void => {
    since = timers.now()
    timer.set(left, options.due)
  }
  const begin = (): void => {
    left = options.dwellMs()
    since = timers.now()
    if (!options.held()) run()
  }
  watch(
    options.held,
    (held) => {
      if (held) {
        left = Math.max(0, left - (timers.now() - since))
        timer.clear()
        hold.set(options.holdMs(), options.release)
      } else {
        hold.clear()
        run()
      }
    },
    { flush: 'sync' },
  )
  const stop = (): void => {
    timer.clear()
    hold.clear()
  }
  onScopeDispose(stop)
  return { begin, stop }
}
