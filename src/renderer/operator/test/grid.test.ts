import { describe, expect, it } from 'vitest'
import { boxOf, cellAt, cellsIn, gridOf } from './grid'

describe('the grid over the screen', () => {
  it('has cells of about 20 mm', () => {
    // 55 inches at 16:9 are 1,218 by 685 mm.
    expect(gridOf(1920, 1080, 55)).toMatchObject({ columns: 61, rows: 34 })
    expect(gridOf(1080, 1920, 55)).toMatchObject({ columns: 34, rows: 61 })
    expect(gridOf(1920, 1080, 21.5)).toMatchObject({ columns: 24, rows: 13 })
  })

  it('covers every pixel: each cell finds itself, and the outermost pixels are in the outermost cells', () => {
    const grid = gridOf(1000, 500, 15)
    for (let cell = 0; cell < cellsIn(grid); cell += 1) {
      const { x, y, width, height } = boxOf(grid, cell)
      expect(cellAt(grid, x + width / 2, y + height / 2)).toBe(cell)
    }
    expect(cellAt(grid, 0, 0)).toBe(0)
    expect(cellAt(grid, 1000, 500)).toBe(cellsIn(grid) - 1)
    expect(cellAt(grid, -3, 700)).toBe(cellsIn(grid) - grid.columns)
  })
})
