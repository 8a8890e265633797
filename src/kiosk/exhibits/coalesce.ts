import type { After } from '../timers'

export type CoalesceOptions = {
  /** How long it must be quiet before the work is done, in milliseconds. */
  readonly quietMs: number
  /** The longest the work waits while it never gets quiet, in milliseconds. */
  readonly mostMs: number
  readonly after: After
  readonly now: () => number
}

/**
 * Makes one piece of work out of a burst of calls: an editor that saves, a copy of a hundred pictures, an archive that is unpacked. The work
 * is done once it has been quiet, and at the latest `mostMs` after the first call. `stop` calls off what is waiting.
 */
export const coalesce = ({ quietMs, mostMs, after, now }: CoalesceOptions, work: () => void) => {
  let cancel: (() => void) | undefined
  let first: number | undefined
  const ring = (): void => {
    cancel = undefined
    first = undefined
    work()
  }
  const stop = (): void => {
    cancel?.()
    cancel = undefined
    first = undefined
  }
  const call = (): void => {
    first ??= now()
    cancel?.()
    cancel = after(Math.max(0, Math.min(quietMs, first + mostMs - now())), ring)
  }
  return { call, stop }
}
