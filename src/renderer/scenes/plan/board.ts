import { ground, plotFrame, plotSize, project, type Point } from './iso'

/** The width of the road between the plots, and of the board's edge round them, in units. */
const road = 1.3
const edge = 0.8

/** How thick the board and a plot's slab are, in units. */
const boardThickness = 0.55
export const slabThickness = 0.32

export const boardSize = {
  width: 2 * (edge + plotSize.width) + road,
  depth: 2 * (edge + plotSize.depth) + road,
} as const

/** Where the board's picture lies round the point (0, 0, 0), in units of the plane. */
export const boardBounds = {
  left: project(0, boardSize.depth)[0],
  right: project(boardSize.width, 0)[0],
  top: 0,
  bottom: project(boardSize.width, boardSize.depth, -boardThickness)[1],
} as const

const far = { x: edge + plotSize.width + road, y: edge + plotSize.depth + road }

/** The back corners of the four plots. The first lies at the back, the others follow by the left: left, front, right. */
export const plotCorners: readonly Point[] = [
  [edge, edge],
  [edge, far.y],
  [far.x, far.y],
  [far.x, edge],
]

/** The order in which the plots are painted, so that a nearer one covers a farther one. */
export const backToFront: readonly number[] = plotCorners
  .map((_, index) => index)
  .sort((a, b) => nearness(a) - nearness(b))

function nearness(index: number): number {
  const [x, y] = plotCorners[index] ?? [0, 0]
  return x + y
}

/** The plot under a point of the plane given in units from (0, 0, 0), or -1. Buildings count up to a storey or two. */
export const plotAt = (across: number, down: number): number => {
  const [px, py] = ground(across, down, 1)
  return plotCorners.findIndex(([x, y]) => px >= x && px <= x + plotSize.width && py >= y && py <= y + plotSize.depth)
}

/** The pixels of the board's own viewBox: 50 a unit, like the plots'. */
const { unit } = plotFrame
const draw = (left: number, top: number, corners: readonly (readonly [number, number, number])[]): string =>
  corners.map(([x, y, z]) => project(x, y, z).map((n, axis) => round((n - (axis ? top : left)) * unit))).join('L')

const round = (n: number): number => Math.round(n * 10) / 10

/** The three faces of a flat box whose upper back corner is the origin: outlines as path data. */
export type Slab = { readonly top: string; readonly left: string; readonly right: string }

const slab = (left: number, top: number, width: number, depth: number, thickness: number): Slab => {
  const face = (...corners: (readonly [number, number, number])[]): string => `M${draw(left, top, corners)}Z`
  return {
    top: face([0, 0, 0], [width, 0, 0], [width, depth, 0], [0, depth, 0]),
    left: face([0, depth, 0], [width, depth, 0], [width, depth, -thickness], [0, depth, -thickness]),
    right: face([width, 0, 0], [width, depth, 0], [width, depth, -thickness], [width, 0, -thickness]),
  }
}

/** A plot's slab, in the pixels of `plotFrame`. */
export const plotSlab = slab(
  -plotFrame.originX / unit,
  -plotFrame.originY / unit,
  plotSize.width,
  plotSize.depth,
  slabThickness,
)

const middle = { x: edge + plotSize.width + road / 2, y: edge + plotSize.depth + road / 2 }
const onBoard = (...corners: (readonly [number, number])[]): string =>
  `M${draw(
    boardBounds.left,
    0,
    corners.map(([x, y]) => [x, y, 0]),
  )}`

/** The board under the plots, with its two roads and the place where they cross. */
export const board = {
  viewBox: `0 0 ${round((boardBounds.right - boardBounds.left) * unit)} ${round(boardBounds.bottom * unit)}`,
  slab: slab(boardBounds.left, 0, boardSize.width, boardSize.depth, boardThickness),
  roads:
    onBoard([middle.x, 0.2], [middle.x, boardSize.depth - 0.2]) +
    onBoard([0.2, middle.y], [boardSize.width - 0.2, middle.y]),
  crossing: project(middle.x, middle.y).map((n, axis) => round((n - (axis ? 0 : boardBounds.left)) * unit)),
} as const
