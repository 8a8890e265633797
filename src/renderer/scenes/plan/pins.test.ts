import { describe, expect, it } from 'vitest'
import { boardBounds } from './board'
import { layOutTable, middleOfPlot, type Pin } from './pins'

const feet = [
  { x: 3.4, y: 4.6, up: 1.6 },
  { x: 2, y: 5.1, up: 2.3 },
  { x: 8.2, y: 3.4, up: 0 },
  { x: 5.35, y: 4.05, up: 6.1 },
]
const names = (font: number, widths: readonly number[]) => ({
  feet,
  labels: widths.map((width) => ({ width: width * font, height: 1.8 * font })),
})
const english = [17, 9, 14, 16]
const chinese = [8, 6, 8, 9]

const touch = (a: Pin, b: Pin): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
const touching = (pins: readonly Pin[]): number =>
  pins.flatMap((a, i) => pins.filter((b, j) => j > i && touch(a, b))).length

describe('layOutTable', () => {
  for (const box of [
    { width: 118, height: 66 },
    { width: 110, height: 47 },
    { width: 96, height: 78 },
    { width: 96, height: 53 },
  ])
    for (const widths of [english, chinese])
      for (const font of [2.6, 3.5, 4.2])
        it(`keeps names apart and inside ${box.width} by ${box.height}, letters of ${font}, ${widths[0]} em`, () => {
          const { pins, unit, x, y } = layOutTable(box, names(font, widths))
          expect(pins).toHaveLength(4)
          expect(touching(pins)).toBe(0)
          for (const pin of pins) {
            expect(pin.left).toBeGreaterThanOrEqual(-0.01)
            expect(pin.left + pin.width).toBeLessThanOrEqual(box.width + 0.01)
            expect(pin.top).toBeGreaterThanOrEqual(-0.01)
            expect(pin.top + pin.height).toBeLessThanOrEqual(box.height + 0.01)
          }
          expect(x + boardBounds.left * unit).toBeGreaterThanOrEqual(-0.01)
          expect(y + boardBounds.bottom * unit).toBeLessThanOrEqual(box.height + 0.01)
        })

  it('draws the picture as large as the box allows where there are no names', () => {
    const { unit, pins } = layOutTable({ width: 100, height: 200 }, { feet, labels: [] })
    expect(unit * (boardBounds.right - boardBounds.left)).toBeCloseTo(100, 3)
    expect(pins).toHaveLength(0)
  })

  it('keeps the board to the left edge where the other corner is taken', () => {
    const { x, unit } = layOutTable({ width: 140, height: 60 }, names(2.8, chinese), true)
    expect(x + boardBounds.left * unit).toBeCloseTo(0)
  })

  it('stands a name that is not told where in the middle of its plot', () => {
    const { pins, x } = layOutTable(
      { width: 118, height: 66 },
      { feet: feet.map(() => middleOfPlot), labels: names(2.8, chinese).labels },
    )
    expect(pins[0]?.footX).toBeGreaterThan(x)
    expect(pins[1]?.footX).toBeLessThan(pins[0]?.footX ?? 0)
  })
})
