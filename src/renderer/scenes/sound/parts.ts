/** Which part of a transcript is said at a time: the last that has begun, or the first before any has. */
export const partAt = (parts: readonly { readonly from: number }[], seconds: number): number =>
  Math.max(
    0,
    parts.findLastIndex(({ from }) => from <= seconds),
  )
