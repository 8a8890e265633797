import { describe, expect, it } from 'vitest'
import { swipeOf } from './swipe'

const width = 1920

describe('a stroke', () => {
  it('to the left turns onward, to the right back', () => {
    expect(swipeOf({ x: -400, y: 30, ms: 200 }, width)).toBe(1)
    expect(swipeOf({ x: 400, y: -30, ms: 200 }, width)).toBe(-1)
  })

  it.each([
    ['too short', { x: -200, y: 0, ms: 200 }],
    ['too steep', { x: -400, y: 250, ms: 200 }],
    ['too slow', { x: -400, y: 0, ms: 900 }],
  ])('that is %s is no swipe', (_, stroke) => {
    expect(swipeOf(stroke, width)).toBe(0)
  })
})
