import { describe, expect, it } from 'vitest'
import { contrast, luminance, withContrast } from './contrast'

describe('contrast', () => {
  it('is 21 between black and white, 1 between a colour and itself, whichever comes first', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
    expect(contrast('#8c4216', '#8c4216')).toBe(1)
    expect([luminance('#000000'), luminance('#ffffff')]).toEqual([0, 1])
  })

  it.each([
    ['#767676', '#ffffff', 4.54],
    ['#0d181b', '#dce2e0', 13.75],
    ['#6b7b7a', '#f5f7f6', 4.12],
    ['#f1f5f4', '#a24a1b', 5.41],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
  })
})

describe('a colour with enough contrast', () => {
  it('is the colour itself where it has enough', () => {
    expect(withContrast('#0d181b', '#dce2e0', 4.5)).toBe('#0d181b')
  })

  it('is a darker one on a bright ground and a lighter one on a dark ground, hardly more than needed', () => {
    const darker = withContrast('#999999', '#ffffff', 4.5)
    expect(contrast(darker, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(darker, '#ffffff')).toBeLessThan(4.7)
    expect(luminance(withContrast('#333333', '#000000', 4.5))).toBeGreaterThan(luminance('#333333'))
  })
})
