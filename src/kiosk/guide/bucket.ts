/** How many requests may come: so many at once, and so many a second in the long run. */
export type BucketOptions = { readonly most: number; readonly perSecond: number; readonly monotonic: () => number }

/** A bucket that fills slowly; each request takes something out. `take` says whether there was anything left. */
export const createBucket = ({ most, perSecond, monotonic }: BucketOptions): { readonly take: () => boolean } => {
  let full = most
  let last = monotonic()
  return {
    take: () => {
      const now = monotonic()
      full = Math.min(most, full + ((now - last) / 1000) * perSecond)
      last = now
      if (full < 1) return false
      full -= 1
      return true
    },
  }
}
