/** Each step of the scale is 4 % longer than the one before: a median is right to 2 %. */
const step = Math.log(1.04)

/** The step of the scale a stay falls into; milliseconds. */
export const bucketOf = (ms: number): number => Math.floor(Math.log1p(Math.max(0, ms) / 1000) / step)

/** The stay in the middle of a step, in milliseconds. */
export const stayOf = (bucket: number): number => Math.round(Math.expm1((bucket + 0.5) * step) * 1000)

/** How many visits of one step there are; `waited` where nobody ended them and the waiting was taken off. */
export type Stays = { readonly bucket: number; readonly waited: boolean; readonly count: number }

/** What is known of how long people look at one screen, from those they left by a touch; sums of milliseconds. */
export type Looks = { readonly count: number; readonly sum: number; readonly squares: number }

/**
 * How long somebody still looks at the last screen before walking off: the mean look and one standard deviation, but never more than
 * the kiosk waited. After Te Papa's adjusted session time (rhulse/kiosk-application-framework).
 */
export const lastLook = ({ count, sum, squares }: Looks, meanWaitMs: number): number => {
  if (count === 0) return 0
  const mean = sum / count
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean))
  return Math.round(Math.min(mean + deviation, meanWaitMs))
}

/** The median stay in milliseconds, with the last look of those who just walked off; `null` where there was no visit. */
export const medianStay = (stays: readonly Stays[], lastLookMs: number): number | null => {
  const all = stays
    .map(({ bucket, waited, count }) => ({ ms: stayOf(bucket) + (waited ? lastLookMs : 0), count }))
    .sort((a, b) => a.ms - b.ms)
  const half = all.reduce((sum, { count }) => sum + count, 0) / 2
  let passed = 0
  for (const { ms, count } of all) {
    passed += count
    if (passed >= half && count > 0) return ms
  }
  return null
}
