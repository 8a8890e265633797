import type { Kept } from '../store'

/** Wrong tries that cost no wait. */
export const freeTries = 5
/** How long the tries after them wait, and every further one, in milliseconds. At most 104 in the first day, then 96 a day. */
const waitsMs = [30_000, 60_000, 120_000, 240_000, 480_000] as const
const longestMs = 900_000

/** How long is waited after so many wrong tries in a row, in milliseconds. */
export const waitAfterMs = (failed: number): number =>
  failed < freeTries ? 0 : (waitsMs[failed - freeTries] ?? longestMs)

export type LockoutParts = {
  /** Milliseconds that never jump; a clock that is set changes no wait. */
  readonly monotonic: () => number
  /** Wrong tries in a row, as they are kept. */
  readonly failed: () => number
  readonly keep: (failed: number) => Kept
}

/** Counts tries, and lets none through too early. */
export type Lockout = {
  /** Whether a try may be judged now. It is counted as a wrong one, on the disk, before it is looked at. */
  readonly begin: () => boolean
  /** How the try ended that `begin` let through. */
  readonly settle: (isRight: boolean) => void
  /** Milliseconds until the next try. */
  readonly leftMs: () => number
}

/**
 * A try is counted before it is judged, so that a power cut in between gives none away. After a restart the wait begins anew: how
 * long the machine was off is not known. A count that can't be put on the disk would be forgotten by a restart; then every try
 * waits the longest time, the first one after the start included.
 */
export const createLockout = ({ monotonic, failed, keep }: LockoutParts): Lockout => {
  let since = monotonic()
  let isKept = true
  const leftMs = (): number => {
    const wait = isKept ? waitAfterMs(failed()) : longestMs
    return Math.max(0, since + wait - monotonic())
  }
  const begin = (): boolean => {
    if (!isKept) isKept = keep(failed()) === 'disk'
    if (leftMs() > 0) return false
    const before = failed()
    isKept = keep(before + 1) === 'disk'
    if (leftMs() > 0 && !isKept) {
      keep(before)
      return false
    }
    since = monotonic()
    return true
  }
  return {
    begin,
    // Right and wrong are both written, so that the time an answer takes says nothing.
    settle: (isRight) => void keep(isRight ? 0 : failed()),
    leftMs,
  }
}
