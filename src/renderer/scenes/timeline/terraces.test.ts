import { expect, it } from 'vitest'
import { layTerraces, pictureRoom, riseOf, strataOf } from './terraces'

it('lets each terrace begin at its event and reach to the next, the last to the end', () => {
  const terraces = layTerraces([10, 30, 80], 100, 40, 24)
  expect(terraces.map(({ left, width }) => [left, width])).toEqual([
    [10, 20],
    [30, 50],
    [80, 20],
  ])
})

it('lets height show the order alone: higher with every step, the last as high as told', () => {
  const heights = layTerraces([0, 1, 99], 100, 40, 24).map(({ height }) => height)
  expect(heights).toEqual([...heights].sort((a, b) => a - b))
  expect(heights[2]).toBe(24)
  expect(riseOf(0, 4)).toBeGreaterThan(0)
})

it('lays terraces flat where long labels leave them no room', () => {
  expect(layTerraces([0, 20], 100, 40, -6).map(({ height }) => height)).toEqual([0, 0])
})

it('stands every terrace on the axis', () => {
  for (const { top, height } of layTerraces([0, 20, 40, 60], 100, 40, 24)) expect(top + height).toBeCloseTo(40)
})

it('draws strata within the front of their terrace, the same every time', () => {
  const terrace = { left: 0, width: 20, top: 10, height: 12 }
  const path = strataOf(terrace, 2, 15)
  expect(path).toBe(strataOf(terrace, 2, 15))
  const numbers = path.split(/[ML ]/u).filter(Boolean).map(Number)
  expect(Math.max(...numbers.filter((_, i) => i % 2 === 0))).toBe(200)
  expect(Math.max(...numbers.filter((_, i) => i % 2 === 1))).toBeLessThanOrEqual(118)
})

it('sets a picture beside the words where it has room there, else over the whole terrace', () => {
  const terrace = { left: 0, width: 60, top: 20, height: 20 }
  const beside = pictureRoom(terrace, 12, { width: 25, height: 8 }, true)
  expect(beside.left).toBeGreaterThan(25)
  expect(pictureRoom(terrace, 12, { width: 50, height: 8 }, true).width).toBeGreaterThan(50)
})
