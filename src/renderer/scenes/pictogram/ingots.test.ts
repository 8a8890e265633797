import { expect, it } from 'vitest'
import type { Figure } from '../../../exhibit'
import { ingotCount, mostIngots, stackOf, stacksOf } from './ingots'

const cell = { width: 26, height: 12 }
const tenMillion = 10_000_000
const figure = (value: number, kind: Figure['kind'] = 'done'): Figure => ({
  id: 'one',
  value,
  shown: { en: 'one' },
  label: { en: 'one' },
  kind,
  asOf: '2013-11',
  source: 'paper',
})
const drawn = (path: string): number => path.match(/M/g)?.length ?? 0

it.each([
  [220_000_000, 22],
  [1_900_000_000, 190],
  [4_030_000_000, 403],
  [760_000_000, 76],
])('%d yuan at ten million each are exactly %d ingots', (value, count) => {
  expect(ingotCount(value, tenMillion)).toBe(count)
  expect(drawn(stackOf(figure(value), tenMillion, cell).bodies)).toBe(count)
  expect(drawn(stackOf(figure(value), tenMillion, cell).lights)).toBe(count)
})

it('fills columns of ten from the bottom and leaves the last one partial', () => {
  const stack = stackOf(figure(22, 'done'), 1, cell)
  expect([stack.columns, stack.rows]).toEqual([3, 10])
  const corners = [...stack.bodies.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  const third = corners.filter(([x = 0]) => x >= 2 * cell.width)
  expect(third).toHaveLength(2)
  expect(third.every(([, y = 0]) => y >= 8 * cell.height)).toBe(true)
})

it('grows a wall of 190 as 19 columns by 10 or as 10 columns by 19', () => {
  const lying = stackOf(figure(190), 1, cell)
  const standing = stackOf(figure(190), 1, cell, 'rows')
  expect([lying.columns, lying.rows]).toEqual([19, 10])
  expect([standing.columns, standing.rows]).toEqual([10, 19])
  expect(drawn(standing.bodies)).toBe(190)
})

it('draws expected values hollow: outlines without light on them', () => {
  const stack = stackOf(figure(76, 'expected'), 1, cell)
  expect([stack.hollow, stack.lights, drawn(stack.bodies)]).toEqual([true, '', 76])
})

it('draws no picture rather than dust when the ingots are too many', () => {
  expect(stacksOf([figure(mostIngots), figure(1)], 1, cell)).toEqual([])
  expect(stacksOf([figure(mostIngots)], 1, cell)).toHaveLength(1)
})
