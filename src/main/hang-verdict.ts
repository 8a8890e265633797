/**
 * Whether the page still lives. Times are monotonic milliseconds. A hang needs two signs, because each alone happens on
 * a healthy kiosk: painting stops while a display sleeps, and Chromium calls a busy page unresponsive.
 */
export type Signs = {
  /** When the watch began to count anew: after a load, a wake-up or a jump of the clock. */
  readonly since: number
  /** When the page last said that it had painted. */
  readonly beatAt?: number | undefined
  /** When Chromium last called the page unresponsive, until it calls it responsive again. */
  readonly unresponsiveAt?: number | undefined
  /** When a question was put to the page that it has not answered yet. */
  readonly askedAt?: number | undefined
  /** The page is still being loaded: Electron puts no question to it before it is. */
  readonly isLoading?: boolean
}

/** `ask` puts a question to the page; `hung` forces it to crash; `mute` loads it again. */
export type Verdict = 'well' | 'ask' | 'hung' | 'mute'

/** No painted frame for so long is the first sign. */
const silence = 10_000
/** A slow disk at the first start of the day takes its time, and a page that is being loaded cannot be asked. */
const slowLoad = 30_000
/** A question not answered for so long is the second. */
const patience = 2_000
/** A page that answers and yet paints nothing for so long shows a blank screen (electron/electron#43278 and others). */
const blank = 60_000

/** What the signs say at `now`. */
export const hangVerdict = (signs: Signs, now: number): Verdict => {
  const silent = now - Math.max(signs.since, signs.beatAt ?? 0)
  if (silent < (signs.isLoading ? slowLoad : silence)) return 'well'
  if (signs.unresponsiveAt !== undefined) return 'hung'
  if (signs.askedAt !== undefined) return now - signs.askedAt >= patience ? 'hung' : 'well'
  // A page that never painted is broken rather than blank, and loading it again every minute would not mend it.
  return silent >= blank && signs.beatAt !== undefined ? 'mute' : 'ask'
}

/**
 * Whether the machine slept or its clock jumped between two looks `every` ms apart: then all signs are stale.
 * Both clocks are read, as the monotonic one may or may not run during sleep.
 */
export const jumped = (monotonicStep: number, wallStep: number, every: number): boolean =>
  monotonicStep > every + 5_000 || Math.abs(wallStep - monotonicStep) > 5_000
