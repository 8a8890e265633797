import type { SceneOf } from '../../../exhibit'

export type Area = SceneOf<'map'>['areas'][number]
export type Shape = Area['shape']
/** A place on the map, in the picture's own units. */
export type Place = { readonly x: number; readonly y: number }

/** Twice the area of a polygon, signed by the way round it runs. */
const twiceArea = (corners: readonly Place[]): number =>
  corners.reduce((sum, { x, y }, at) => {
    const next = corners[(at + 1) % corners.length] ?? { x, y }
    return sum + x * next.y - next.x * y
  }, 0)

/** The middle of gravity of a polygon; of one without area, the middle of its corners. */
const middleOf = (corners: readonly Place[]): Place => {
  const twice = twiceArea(corners)
  const parts = corners.map(({ x, y }, at) => {
    const next = corners[(at + 1) % corners.length] ?? { x, y }
    const cross = twice === 0 ? 1 : x * next.y - next.x * y
    return twice === 0 ? { x, y } : { x: (x + next.x) * cross, y: (y + next.y) * cross }
  })
  const share = twice === 0 ? corners.length : 3 * twice
  return { x: parts.reduce((sum, { x }) => sum + x, 0) / share, y: parts.reduce((sum, { y }) => sum + y, 0) / share }
}

/** Where the pin of an area stands. */
export const pinOf = (shape: Shape): Place => {
  switch (shape.form) {
    case 'point':
      return { x: shape.x, y: shape.y }
    case 'rectangle':
      return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
    case 'polygon':
      return middleOf(shape.corners)
  }
}

/** The outline of an area; a point has none. */
export const outlineOf = (shape: Shape): string => {
  switch (shape.form) {
    case 'point':
      return ''
    case 'rectangle':
      return `M${shape.x} ${shape.y}h${shape.width}v${shape.height}h${-shape.width}Z`
    case 'polygon':
      return `M${shape.corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`
  }
}

/** How large an area is, in square units. */
const sizeOf = (shape: Shape): number => {
  switch (shape.form) {
    case 'point':
      return 0
    case 'rectangle':
      return shape.width * shape.height
    case 'polygon':
      return Math.abs(twiceArea(shape.corners)) / 2
  }
}

/** Whether a place lies within an area, by the even-odd rule. */
const contains = (shape: Shape, { x, y }: Place): boolean => {
  if (shape.form === 'point') return false
  if (shape.form === 'rectangle')
    return x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height
  const { corners } = shape
  return corners.reduce((inside, one, at) => {
    const other = corners[(at + corners.length - 1) % corners.length] ?? one
    const crosses = one.y > y !== other.y > y && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x
    return crosses ? !inside : inside
  }, false)
}

/**
 * The area a finger means: one whose pin is within `reach` of it, the nearest first; else the smallest that it lies in. So a
 * point, or an area smaller than a finger, has a target as large as any button, and an area inside another can be had.
 */
export const areaAt = (areas: readonly Area[], finger: Place, reach: number): Area | undefined => {
  const near = areas
    .map((area) => ({ area, far: Math.hypot(pinOf(area.shape).x - finger.x, pinOf(area.shape).y - finger.y) }))
    .filter(({ far }) => far <= reach)
    .toSorted((one, other) => one.far - other.far)
  const within = areas
    .filter(({ shape }) => contains(shape, finger))
    .toSorted((one, other) => sizeOf(one.shape) - sizeOf(other.shape))
  return near[0]?.area ?? within[0]
}

/** How large a picture of this size is in a room, in room's units for one of its own: as large as it fits. */
export const scaleToFit = (
  picture: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): number => Math.min(room.width / picture.width, room.height / picture.height)
