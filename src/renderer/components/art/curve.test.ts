import { expect, it } from 'vitest'
import { curvePath, type Samples } from './curve'

const sampled = (height: (x: number) => number, count = 101): Samples => ({
  from: 0,
  step: 2,
  heights: Array.from({ length: count }, (_, index) => height(index * 2)),
})
const pieces = (path: string): number => (path.split('c')[1]?.match(/-?\d+/g)?.length ?? 0) / 6

it('draws a straight line as one piece from end to end', () => {
  const path = curvePath(
    sampled((x) => x / 2),
    0,
    100,
    0.3,
  )
  expect(path.startsWith('M0 0c')).toBe(true)
  expect(path.endsWith('400 200')).toBe(true)
  expect(pieces(path)).toBe(1)
})

it('cuts a curve only as often as the tolerance asks', () => {
  const wave = sampled((x) => 40 * Math.sin(x / 20))
  const coarse = pieces(curvePath(wave, 0, 100, 3))
  const fine = pieces(curvePath(wave, 0, 100, 0.1))
  expect(coarse).toBeLessThan(fine)
  expect(fine).toBeLessThan(30)
})

it('keeps a corner a corner', () => {
  const roof = curvePath(
    sampled((x) => -Math.abs(x - 100)),
    0,
    100,
    0.3,
  )
  expect(pieces(roof)).toBe(2)
  // The piece before the ridge ends by rising evenly to it: its last control point lies on the slope.
  expect(roof).toMatch(/200 200 /)
})

it('begins and ends where it is told', () => {
  expect(
    curvePath(
      sampled(() => 7),
      10,
      20,
      0.3,
    ),
  ).toBe('M40 14c13 0 27 0 40 0')
})
