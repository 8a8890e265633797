import { describe, expect, it } from 'vitest'
import { backToFront, plotAt, plotCorners } from './board'
import { ground, plotSize, project } from './iso'

const middleOf = (index: number): readonly [number, number] => {
  const [x, y] = plotCorners[index] ?? [0, 0]
  return project(x + plotSize.width / 2, y + plotSize.depth / 2, 1)
}

it('projects and finds back a point of the grid', () => {
  const [across, down] = project(7, 3, 2)
  expect(ground(across, down, 2).map((n) => Math.round(n * 1e9) / 1e9)).toEqual([7, 3])
})

it('lays the plots at the back, the left, the front and the right, in the order of the data', () => {
  const [back, left, front, right] = [0, 1, 2, 3].map(middleOf)
  expect(Math.min(...[left, front, right].map((point) => point?.[1] ?? 0))).toBeGreaterThan(back?.[1] ?? 0)
  expect(Math.max(...[back, left, right].map((point) => point?.[1] ?? 0))).toBeLessThan(front?.[1] ?? 0)
  expect(left?.[0] ?? 0).toBeLessThan(Math.min(back?.[0] ?? 0, front?.[0] ?? 0))
  expect(right?.[0] ?? 0).toBeGreaterThan(Math.max(back?.[0] ?? 0, front?.[0] ?? 0))
})

it('paints the back plot first and the front plot last', () => {
  expect([backToFront[0], backToFront[3]]).toEqual([0, 2])
})

describe('plotAt', () => {
  it('finds each plot under a touch in its middle', () => {
    expect([0, 1, 2, 3].map((index) => plotAt(...middleOf(index)))).toEqual([0, 1, 2, 3])
  })
  it('finds none beside the board', () => {
    expect(plotAt(-30, 0)).toBe(-1)
  })
})
