/** How closely a picture is looked at: one of the levels, and how far it is moved, in shares of its box. */
export type Zoom = { readonly level: number; readonly x: number; readonly y: number }

/** How much of its box a picture fills each way: 1 where it reaches from edge to edge. */
export type Filled = { readonly x: number; readonly y: number }

/** How many times as large each level shows the picture. */
export const levels = [1, 1.6, 2.5, 4] as const

export const unzoomed: Zoom = { level: 0, x: 0, y: 0 }
export const scaleOf = ({ level }: Zoom): number => levels[level] ?? 1
export const isClosest = ({ level }: Zoom): boolean => level >= levels.length - 1

const within = (place: number, most: number): number => Math.min(most, Math.max(-most, place))

/** No further than the picture's own edge, so that none of it is lost. */
const kept = (zoom: Zoom, filled: Filled): Zoom => {
  const most = (share: number): number => Math.max(0, (scaleOf(zoom) * share - 1) / 2)
  return { ...zoom, x: within(zoom.x, most(filled.x)), y: within(zoom.y, most(filled.y)) }
}

/** A level closer or further; what was in the middle of the box stays there. */
export const zoomedBy = (zoom: Zoom, by: 1 | -1, filled: Filled): Zoom => {
  const level = Math.min(levels.length - 1, Math.max(0, zoom.level + by))
  const ratio = scaleOf({ ...zoom, level }) / scaleOf(zoom)
  return kept({ level, x: zoom.x * ratio, y: zoom.y * ratio }, filled)
}

/** Moved by so much of its box. A picture shown whole does not move. */
export const movedBy = (zoom: Zoom, x: number, y: number, filled: Filled): Zoom =>
  kept({ ...zoom, x: zoom.x + x, y: zoom.y + y }, filled)

/** How much of a box a picture of this shape fills when it is shown whole. */
export const filledBy = (
  picture: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): Filled => {
  if (!(picture.width > 0 && picture.height > 0 && box.width > 0 && box.height > 0)) return { x: 1, y: 1 }
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  return { x: (picture.width * scale) / box.width, y: (picture.height * scale) / box.height }
}
