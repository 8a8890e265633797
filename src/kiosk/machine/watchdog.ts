import type { Every } from '../timers'
import type { Notify } from './notify'

type Env = Readonly<Record<string, string | undefined>>

export type WatchdogWish = {
  readonly env: Env
  /** Undefined where no systemd asked to be told. */
  readonly notify: Notify | undefined
  /** Calls back when the page has painted. */
  readonly onBeat: (listener: () => void) => () => void
  /** Whether the display sleeps outside the opening hours: then no page paints, and that is no fault. */
  readonly isResting: () => boolean
  /** Milliseconds that never jump. */
  readonly monotonic: () => number
  readonly every: Every
}

/** How often systemd wants to hear of the kiosk, in milliseconds; undefined when it does not watch. */
export const watchdogMs = (env: Env): number | undefined => {
  // WATCHDOG_PID names the compositor, which is the unit's main process; the message is the page's to give (NotifyAccess=all).
  const micros = Number(env['WATCHDOG_USEC'])
  return Number.isSafeInteger(micros) && micros > 0 ? micros / 1000 : undefined
}

/**
 * Tells systemd that the kiosk is ready when the first frame is painted, and from then on that it lives, each time it has
 * painted and at no other time: a page that paints nothing is started anew with everything around it. Only while the display rests
 * does the service speak for itself. Returns what stops it.
 */
export const tellSystemd = ({ env, notify, onBeat, isResting, monotonic, every }: WatchdogWish): (() => void) => {
  if (!notify) return () => undefined
  const period = watchdogMs(env)
  // A tenth: often enough that two lost messages do no harm, and no oftener than beats come for a usual period.
  const gap = period === undefined ? Number.POSITIVE_INFINITY : period / 10
  let told: number | undefined
  const lives = (): void => {
    if (told === undefined || monotonic() - told < gap) return
    notify('WATCHDOG=1')
    told = monotonic()
  }
  const stopBeats = onBeat(() => {
    if (told === undefined) {
      notify('READY=1', 'STATUS=The kiosk is on the screen.')
      told = monotonic()
    } else lives()
  })
  const stopResting = period === undefined ? () => undefined : every(gap, () => isResting() && lives())
  return () => {
    stopBeats()
    stopResting()
  }
}
