import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { SceneOf } from '../../../exhibit'

export type Series = SceneOf<'lines'>['series'][number]
export type Kind = Series['kind']

/** The box in which the lines are drawn, in rem, inside the picture. */
export type PlotBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** Where things stand: a place across, a place down. */
export type Scales = { readonly x: (at: number) => number; readonly y: (value: number) => number }

export type Spot = { readonly x: number; readonly y: number; readonly hollow: boolean }

/** A line in two paths: what is known, and what is expected. */
export type SeriesPaths = { readonly solid: string; readonly broken: string; readonly spots: readonly Spot[] }

const extent = (numbers: readonly number[]): readonly [number, number] => [Math.min(...numbers), Math.max(...numbers)]

/** The ends of the lower scale: its outermost marks or points. */
export const across = (scene: SceneOf<'lines'>): readonly [number, number] =>
  extent([
    ...scene.across.marks.map(({ at }) => at),
    ...scene.series.flatMap(({ points }) => points.map(({ at }) => at)),
  ])

/**
 * The ends of the upright scale: from zero, or from where the exhibit says, to the highest point or mark. Where it gives no
 * marks of its own the ends are widened to round numbers.
 */
export const up = (scene: SceneOf<'lines'>): readonly [number, number] => {
  const values = scene.series.flatMap(({ points }) => points.map(({ value }) => value))
  const marks = scene.up.marks?.map(({ at }) => at) ?? []
  const [lowest, highest] = extent([...values, ...marks])
  const from = Math.min(scene.up.from ?? 0, lowest)
  if (marks.length > 0) return [from, highest]
  const [low = from, high = highest] = scaleLinear([from, highest], [0, 1]).nice(5).domain()
  return [scene.up.from === undefined ? low : from, high]
}

/** Round numbers on the upright scale, about five of them. */
export const roundMarks = ([low, high]: readonly [number, number]): readonly number[] =>
  scaleLinear([low, high], [0, 1]).ticks(5)

/** How values become places; right to left where the language is read so. */
export const scalesOf = (scene: SceneOf<'lines'>, box: PlotBox, rightToLeft: boolean): Scales => {
  const ends: readonly [number, number] = [box.left, box.left + box.width]
  return {
    x: scaleLinear(across(scene), rightToLeft ? ends.toReversed() : ends),
    y: scaleLinear(up(scene), [box.top + box.height, box.top]),
  }
}

/** Whether a point is expected only: what its line says, unless it says otherwise itself. */
export const isExpected = (series: Series, at: number): boolean => {
  const kind = series.points[at]?.kind ?? series.kind
  return kind === 'expected' || kind === 'aim'
}

const path = line<readonly [number, number]>()

/** The paths of a line. A stretch that leads to or from an expected point is expected. */
export const pathsOf = (series: Series, { x, y }: Scales): SeriesPaths => {
  const spots = series.points.map(({ at, value }, index) => ({
    x: x(at),
    y: y(value),
    hollow: isExpected(series, index),
  }))
  const stretches = spots.slice(1).map((to, index) => ({ from: spots[index] ?? to, to }))
  const joined = (broken: boolean): string =>
    stretches
      .filter(({ from, to }) => (from.hollow || to.hollow) === broken)
      .map(({ from, to }) =>
        path([
          [from.x, from.y],
          [to.x, to.y],
        ]),
      )
      .join('')
  return { solid: joined(false), broken: joined(true), spots }
}

/** The least `at` among the expected points of all lines, where some points are known: from there on it is expectation. */
export const expectedFrom = (scene: SceneOf<'lines'>): number | undefined => {
  const expected = scene.series.flatMap((series) =>
    series.points.flatMap(({ at }, index) => (isExpected(series, index) ? [at] : [])),
  )
  return expected.length > 0 ? Math.min(...expected) : undefined
}

/** Moves labels of one height apart so that none lies upon another, each as near to where it belongs as may be. */
export const spread = (wanted: readonly number[], height: number, least: number, most: number): readonly number[] => {
  const order = wanted.map((place, at) => ({ place, at })).toSorted((one, other) => one.place - other.place)
  let edge = least
  const down = order.map(({ place, at }) => {
    edge = Math.max(place, edge) + height
    return { at, place: edge - height }
  })
  let limit = most
  const places = down.toReversed().map(({ at, place }) => {
    limit = Math.min(place, limit - height)
    return { at, place: limit }
  })
  return wanted.map((place, at) => places.find((each) => each.at === at)?.place ?? place)
}
