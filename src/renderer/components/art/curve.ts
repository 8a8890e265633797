/** A curve given by its heights at equal steps. */
export type Samples = {
  /** Where the first height stands. */
  readonly from: number
  /** The distance from one height to the next. */
  readonly step: number
  readonly heights: readonly number[]
}

/** Numbers are written as whole units of a picture drawn at this many units a pixel, so that a path needs no decimals. */
export const unitsPerPixel = 2

/**
 * The samples from index `first` to `last` as SVG path data: as few cubic pieces as keep within `tolerance` (in the
 * samples' own measure) of every sample. Corners stay corners, because slopes are taken from one side only.
 */
export const curvePath = (curve: Samples, first: number, last: number, tolerance: number): string => {
  const knots = [first, ...cuts(curve, first, last, tolerance), last]
  let [x, y] = point(curve, first)
  let path = `M${x} ${y}c`
  let begun = false
  for (const [at, to] of pairs(knots)) {
    for (const [px, py] of controls(curve, at, to)) {
      path += join(px - x, begun) + join(py - y, true)
      begun = true
    }
    ;[x, y] = point(curve, to)
  }
  return path
}

const height = (curve: Samples, index: number): number => curve.heights[index] ?? 0

const units = (pixels: number): number => Math.round(pixels * unitsPerPixel)

const point = (curve: Samples, index: number): [number, number] => [
  units(curve.from + index * curve.step),
  units(height(curve, index)),
]

const pairs = (knots: readonly number[]): [number, number][] =>
  knots.slice(1).map((knot, index) => [knots[index] ?? knot, knot])

/** A number as path data wants it: the minus sign separates by itself. */
const join = (value: number, separated: boolean): string => (separated && value >= 0 ? ` ${value}` : `${value}`)

/** The slope at `index` per step, seen only from the side of `towards`. */
const slope = (curve: Samples, index: number, towards: number): number => {
  const way = Math.sign(towards - index)
  const near = height(curve, index + way)
  if (Math.abs(towards - index) < 2) return way * (near - height(curve, index))
  return (way * (4 * near - 3 * height(curve, index) - height(curve, index + 2 * way))) / 2
}

const controls = (curve: Samples, at: number, to: number): [number, number][] => {
  const third = (to - at) / 3
  const xs = curve.from + at * curve.step
  return [
    [units(xs + third * curve.step), units(height(curve, at) + slope(curve, at, to) * third)],
    [units(xs + 2 * third * curve.step), units(height(curve, to) - slope(curve, to, at) * third)],
    point(curve, to),
  ]
}

/** The indices between `first` and `last` at which the curve has to be cut into pieces. */
const cuts = (curve: Samples, first: number, last: number, tolerance: number): number[] => {
  if (last - first < 2) return []
  const worst = worstMiss(curve, first, last)
  if (worst.miss <= tolerance) return []
  return [...cuts(curve, first, worst.index, tolerance), worst.index, ...cuts(curve, worst.index, last, tolerance)]
}

const worstMiss = (curve: Samples, first: number, last: number): { index: number; miss: number } => {
  const span = last - first
  const rise = slope(curve, first, last) * span
  const fall = slope(curve, last, first) * span
  const [start, end] = [height(curve, first), height(curve, last)]
  let worst = { index: first + 1, miss: 0 }
  for (let index = first + 1; index < last; index++) {
    const t = (index - first) / span
    const u = 1 - t
    const drawn = start * u * u * (1 + 2 * t) + rise * t * u * u + end * t * t * (3 - 2 * t) - fall * t * t * u
    const miss = Math.abs(drawn - height(curve, index))
    if (miss > worst.miss) worst = { index, miss }
  }
  return worst
}
