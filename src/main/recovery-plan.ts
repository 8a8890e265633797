/**
 * When to bring the page back after it was lost. A single loss is mended at once; a page that keeps dying is held back
 * longer each time, so that a broken exhibit or driver does not spin the machine.
 */
export type Recoveries = {
  /** Monotonic milliseconds of the losses that still count. */
  readonly losses: readonly number[]
  /** How many times in a row the brake was on. */
  readonly brakes: number
}

export type RecoveryPlan = {
  readonly recoveries: Recoveries
  /** Milliseconds to wait before the page is loaded again. Anything over 0 shows the pause picture meanwhile. */
  readonly delay: number
}

export const noLosses: Recoveries = { losses: [], brakes: 0 }

/** Losses within this time belong together. */
const span = 60_000
/** So many of them put the brake on. */
const limit = 3
const firstBrake = 5_000
const longestBrake = 60_000

/** What to do about a loss at `now`, monotonic milliseconds. */
export const recoveryPlan = (before: Recoveries, now: number): RecoveryPlan => {
  const last = before.losses.at(-1)
  const losses = [...before.losses, now].filter((at) => now - at < span)
  // While braking, the wait itself must not count as calm: it ends only when the page lived longer than the span.
  const stillBraking = before.brakes > 0 && last !== undefined && now - last < span + brakeFor(before.brakes)
  const brakes = losses.length >= limit || stillBraking ? before.brakes + 1 : 0
  return { recoveries: { losses, brakes }, delay: brakeFor(brakes) }
}

const brakeFor = (brakes: number): number => (brakes === 0 ? 0 : Math.min(longestBrake, firstBrake * 2 ** (brakes - 1)))
