/** Whether `If-None-Match` names this ETag, so that 304 is the answer. Weak comparison, as RFC 9110, 13.1.2, asks. */
export const isUnchanged = (ifNoneMatch: string | null | undefined, etag: string): boolean => {
  if (!ifNoneMatch) return false
  if (ifNoneMatch.trim() === '*') return true
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag))
}

/** Whether a range may be served: without `If-Range` yes, with it only when it names this very ETag (strong comparison). */
export const rangeStillHolds = (ifRange: string | null | undefined, etag: string): boolean =>
  !ifRange || (ifRange.trim() === etag && !etag.startsWith('W/'))
