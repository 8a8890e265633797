import { describe, expect, it } from 'vitest'
import { discOf, sectorPath } from './disc'
import { cellsPath, gridOf, sliceCount, slicesOf } from './slices'

describe('slices', () => {
  it('shows two per cent as one of fifty squares', () => {
    const slices = slicesOf(0.02, false, 380)
    expect([slices.count, slices.columns, slices.rows]).toEqual([50, 10, 5])
    expect(slices.marked).toEqual([slices.cells[0]])
    expect([slices.part, slices.beyond]).toEqual([undefined, undefined])
  })

  it('lets the square after an open share begin and dissolve', () => {
    const { beyond, cells } = slicesOf(0.02, true, 380)
    expect(beyond?.x).toBe(cells[1]?.x)
    expect(beyond?.width).toBeLessThan(cells[1]?.width ?? 0)
  })

  it('takes a hundred squares where no whole number of squares is one share', () => {
    const slices = slicesOf(0.137, true, 380)
    expect([slices.count, slices.marked.length]).toEqual([100, 13])
    expect((slices.part?.width ?? 0) / (slices.cells[13]?.width ?? 1)).toBeCloseTo(0.7)
    expect(slices.beyond?.x).toBeCloseTo((slices.part?.x ?? 0) + (slices.part?.width ?? 0))
  })

  it('counts squares without a rounding error', () => {
    expect([0.02, 0.01, 0.1, 1 / 3, 1 / 7, 1, 0.25].map(sliceCount)).toEqual([50, 100, 10, 3, 7, 1, 4])
    expect([0.3, 0.005, 0, 0.29].map(sliceCount)).toEqual([100, 100, 100, 100])
    expect(slicesOf(0.29, false, 380).marked).toHaveLength(29)
  })

  it('has as many places as squares', () => {
    for (let count = 1; count <= 100; count++) {
      const { columns, rows } = gridOf(count)
      expect(columns * rows).toBeGreaterThanOrEqual(count)
      expect(columns * (rows - 1)).toBeLessThan(count)
    }
  })

  it('fills the whole with a hundred per cent, and nothing beyond it', () => {
    const slices = slicesOf(1, true, 380)
    expect([slices.marked.length, slices.beyond]).toEqual([slices.count, undefined])
  })

  it('draws all squares as one path', () => {
    expect(cellsPath(slicesOf(0.02, false, 380).cells).match(/M/g)).toHaveLength(50)
  })
})

describe('disc', () => {
  it('turns a quarter of the disc for 25 %', () => {
    expect(sectorPath(100, 90, 0, 0.25)).toBe('M100 100L100 10A90 90 0 0 1 190 100Z')
  })

  it('takes the long way round for more than a half and the whole circle for one', () => {
    expect(sectorPath(100, 90, 0, 0.75)).toContain('0 1 1 10 100')
    expect(sectorPath(100, 90, 0, 1)).not.toContain('L')
  })

  it('dissolves only where the share is open, ever fainter, and never past the whole', () => {
    expect(discOf(0.25, false, 380).beyond).toEqual([])
    const opacities = discOf(0.25, true, 380).beyond.map(({ opacity }) => opacity)
    expect(opacities).toEqual(opacities.toSorted((a, b) => b - a))
    expect(discOf(1, true, 380).beyond).toEqual([])
  })
})
