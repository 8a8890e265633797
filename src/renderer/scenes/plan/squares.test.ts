import { expect, it } from 'vitest'
import { drawSquares, type Rect } from './squares'

const unit = 74 * 74
const area = (rects: readonly Rect[]): number =>
  rects.reduce((sum, { width, height }) => sum + width * height, 0) / unit

it('draws 8.05 with 2 filled as two filled squares, six hollow ones and a sliver of a twentieth', () => {
  const { filled, hollow, bars } = drawSquares(8.05, 2, 8)
  expect([filled.length, hollow.length, bars.length]).toEqual([2, 6, 1])
  expect(bars[0]?.width).toBeCloseTo(74 * 0.05)
  expect(area(filled)).toBeCloseTo(2)
  expect(area([...filled, ...hollow, ...bars])).toBeCloseTo(8.05)
})

it('keeps the sliver at the end of the last row, in one row or in two', () => {
  expect(drawSquares(8.05, 2, 8).height).toBe(74)
  const two = drawSquares(8.05, 2, 4)
  expect(two.height).toBe(74 * 2 + 8)
  expect(two.bars[0]?.y).toBe(74 + 8)
})

it('cuts a square where the part ends within it, true to area', () => {
  const { filled, hollow, bars } = drawSquares(3.5, 1.25, 4)
  expect(area(filled)).toBeCloseTo(1.25)
  expect(area([...hollow, ...bars])).toBeCloseTo(2.25)
})
