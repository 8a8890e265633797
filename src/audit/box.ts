/** A rectangle on the screen. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const widthOf = (box: Box): number => box.right - box.left
export const heightOf = (box: Box): number => box.bottom - box.top

/** How far apart two boxes are: the wider of the two gaps; negative when they overlap. */
export function gapBetween(a: Box, b: Box): number {
  const across = Math.max(a.left, b.left) - Math.min(a.right, b.right)
  const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
  return Math.max(across, down)
}

/** Does `inner` lie in `outer`, give or take `slack`? */
export function liesIn(inner: Box, outer: Box, slack: number): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  )
}

/** The screen itself. */
export const screenBox = (): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })

export const inWords = (box: Box): string =>
  [box.left, box.top, box.right, box.bottom].map((edge) => Math.round(edge).toString()).join(' ')
