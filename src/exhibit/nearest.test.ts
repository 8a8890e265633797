import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editSteps, nearest } from './nearest'

describe('the nearest word', () => {
  it('is found through a slip of a letter or two', () => {
    expect(nearest('tilte', ['title', 'tile', 'scene'])).toBe('title')
    expect(nearest('asof', ['asOf', 'source'])).toBe('asOf')
  })

  it('is none where nothing is near', () => {
    expect(nearest('colour', ['title', 'tile', 'scene'])).toBeUndefined()
  })
})

describe('the steps from one word to another', () => {
  it('are counted as known from the books', () => {
    expect(editSteps('kitten', 'sitting')).toBe(3)
    expect(editSteps('', 'abc')).toBe(3)
  })

  it('are none to itself, as many back as forth, and never more than the longer word has letters', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editSteps(one, one)).toBe(0)
        expect(editSteps(one, other)).toBe(editSteps(other, one))
        expect(editSteps(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })
})
