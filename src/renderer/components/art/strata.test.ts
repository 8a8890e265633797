import { expect, it } from 'vitest'
import { type Land, lands } from './land'
import { drawStrata, type Layer, overhang } from './strata'

const bytes = (layers: readonly Layer[]): number => JSON.stringify(layers).length
const ridges = (layers: readonly Layer[]) => layers.flatMap((layer) => layer.ridges)

/** The end points of every cubic piece of a path, in pixels. */
const points = (path: string): [number, number][] => {
  const found: [number, number][] = []
  for (const [, x, y, rest] of path.matchAll(/M(-?\d+) (-?\d+)c([^MLZ]*)/g)) {
    let at: [number, number] = [Number(x) / 2, Number(y) / 2]
    found.push(at)
    const steps = (rest ?? '').match(/-?\d+/g)?.map(Number) ?? []
    for (let index = 0; index < steps.length; index += 6) {
      at = [at[0] + (steps[index + 4] ?? NaN) / 2, at[1] + (steps[index + 5] ?? NaN) / 2]
      found.push(at)
    }
  }
  return found
}

it('draws a land once and remembers it, and another for another seed', () => {
  expect(drawStrata(lands.quiet)).toBe(drawStrata({ ...lands.quiet }))
  expect(drawStrata({ ...lands.quiet, seed: 62 })).not.toEqual(drawStrata(lands.quiet))
})

it('stays small enough to mount a slide without a pause: at most 80 KB and 70 paths', () => {
  for (const land of Object.values<Land>(lands)) {
    const layers = drawStrata(land)
    expect(bytes(layers)).toBeLessThan(80_000)
    expect(ridges(layers).reduce((sum, ridge) => sum + 2 + ridge.contours.length, 0)).toBeLessThan(70)
  }
})

it('parts the ridges into three layers, back to front, each lower than the one behind', () => {
  const layers = drawStrata(lands.first)
  expect(layers.map((layer) => layer.name)).toEqual(['back', 'middle', 'front'])
  expect(layers.map((layer) => layer.ridges.length)).toEqual([3, 3, 3])
  const tops = layers.map((layer) => layer.top)
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
  expect(tops.every((top) => top > 0 && top < lands.first.height)).toBe(true)
})

it('leaves no layer empty when there are fewer than three ridges', () => {
  expect(drawStrata({ ...lands.quiet, ridges: 1 }).map((layer) => layer.ridges.length)).toEqual([1])
})

it('reaches beyond both edges, so that a drifting layer uncovers nothing', () => {
  for (const ridge of ridges(drawStrata(lands.first))) {
    const crest = points(ridge.ground)
    expect(crest[0]?.[0]).toBe(-overhang)
    expect(crest.at(-1)?.[0]).toBeGreaterThanOrEqual(lands.first.width + overhang)
  }
})

it('leaves out contour lines that lie below the screen', () => {
  for (const ridge of ridges(drawStrata(lands.firstPortrait)))
    for (const contour of ridge.contours)
      for (const [, y] of points(contour.path)) expect(y).toBeLessThan(lands.firstPortrait.height + 20)
})

it('draws fewer, fainter lines the nearer a ridge stands', () => {
  const [first, last] = [ridges(drawStrata(lands.first))[0], ridges(drawStrata(lands.first)).at(-1)]
  expect(first?.edge.opacity).toBeGreaterThan(last?.edge.opacity ?? 1)
})
