import { expect, it } from 'vitest'
import { touchFigures, warmSquares } from './heat'

const heat = {
  picture: 'home',
  turn: 'landscape',
  cells: [
    { cell: 0, landed: 100, missed: 0 },
    { cell: 33, landed: 0, missed: 25 },
  ],
} as const

it('draws every square that was touched, the busiest the warmest', () => {
  const [busy, other] = warmSquares(heat, 32, false)
  expect(busy).toEqual({ cell: 0, x: 0, y: 0, warmth: 0.85 })
  expect(other).toMatchObject({ x: 1, y: 1 })
  expect(other?.warmth).toBeCloseTo(0.5)
})

it('draws touches beside the controls alone', () => {
  expect(warmSquares(heat, 32, true).map(({ cell }) => cell)).toEqual([33])
  expect(touchFigures(heat)).toEqual({ n: 125, m: 25 })
})
