import { describe, expect, it } from 'vitest'
import { isUnchanged, rangeStillHolds } from './conditions'

describe('If-None-Match', () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    ['a', false],
  ])('%s', (header, unchanged) => {
    expect(isUnchanged(header, '"a"')).toBe(unchanged)
  })
})

describe('If-Range', () => {
  it('holds for no weak tag, not even its own', () => {
    expect(rangeStillHolds('W/"a"', 'W/"a"')).toBe(false)
  })

  it.each([
    [undefined, true],
    ['"a"', true],
    ['"b"', false],
    ['W/"a"', false],
    ['Mon, 23 Nov 2026 09:00:00 GMT', false],
  ])('%s', (header, holds) => {
    expect(rangeStillHolds(header, '"a"')).toBe(holds)
  })
})
