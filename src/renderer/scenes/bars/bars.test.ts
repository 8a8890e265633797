import { describe, expect, it } from 'vitest'
import { layOutBars } from './bars'

const room = { width: 100, height: 60 }

describe('bars', () => {
  it('are as long as their values are large, from zero', () => {
    const { rows, zero } = layOutBars([50, 25, 0], room)
    expect(zero).toBe(0)
    expect(rows.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [0, 50],
      [0, 0],
    ])
  })

  it('below zero lie on the other side of it, to the same scale', () => {
    const { rows, zero } = layOutBars([60, -20], room)
    expect(zero).toBeCloseTo(25)
    expect((rows[0]?.to ?? 0) - zero).toBeCloseTo(75)
    expect(rows[1]).toMatchObject({ from: 0, to: zero })
  })

  it('share the height in equal rows', () => {
    expect(layOutBars([1, 2, 3], room).rows.map(({ top, height }) => [top, height])).toEqual([
      [0, 20],
      [20, 20],
      [40, 20],
    ])
  })

  it('of nothing at all have no length', () => {
    expect(layOutBars([0, 0], room).rows.every(({ from, to }) => from === to)).toBe(true)
  })
})
