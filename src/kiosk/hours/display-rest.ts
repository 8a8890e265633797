import type { Beat } from '../pulse'
import type { Kept } from '../store'

/** Black for so long, the display goes to sleep. */
export const restAfterMs = 60_000
const counter = 'display-asleep'

type Counters = { readonly get: (name: string) => number; readonly set: (name: string, value: number) => Kept }

export type DisplayRestParts = {
  /** A display that was left asleep by a run before is known by them. */
  readonly counters: Counters
  /** Absent where the display of this machine can't be put to sleep and woken again. */
  readonly sleepDisplay?: ((asleep: boolean) => void) | undefined
  readonly monotonic: () => number
  readonly afterMs: number
}

/**
 * Puts the display to sleep once the page has shown nothing but black for a minute outside the hours, and wakes it as soon as there is
 * something to see. A display that a run before left asleep is woken at the start, and none is left asleep in order.
 */
export const createDisplayRest = ({ sleepDisplay, monotonic, afterMs, counters }: DisplayRestParts) => {
  let blackSince: number | undefined
  let asleep = counters.get(counter) > 0
  /** Waking is told twice: a display that stays dark while the hall is open is the worst that can happen. */
  let wakings = 0

  const turn = (to: boolean): void => {
    if (asleep !== to) counters.set(counter, to ? 1 : 0)
    if (asleep && !to) wakings = 2
    if (to && !asleep) sleepDisplay?.(true)
    asleep = to
    if (to || wakings === 0) return
    wakings -= 1
    sleepDisplay?.(false)
  }
  const follow = (isBlack: boolean): void => {
    blackSince = isBlack ? (blackSince ?? monotonic()) : undefined
    turn(blackSince !== undefined && monotonic() - blackSince >= afterMs)
  }
  return {
    /** The page said what is on screen, or it was time to look. */
    follow: (isOpen: boolean, beat: Pick<Beat, 'screen' | 'dark'> | undefined) =>
      follow(!isOpen && beat?.screen === 'asleep' && beat.dark === true),
    /** Whether the display sleeps, so that the page may not paint. */
    isAsleep: () => asleep && sleepDisplay !== undefined,
    close: () => turn(false),
  }
}
