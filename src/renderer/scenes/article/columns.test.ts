import { describe, expect, it } from 'vitest'
import { columnsOf, pageAt, pagesOf, placeOf } from './columns'

/** Signs set one after the other, `room` of them a column. */
const setIn = (lengths: readonly number[], room: number) => {
  const before = lengths.map((_, block) => lengths.slice(0, block).reduce((sum, length) => sum + length, 0))
  return columnsOf(lengths, (block, sign) => Math.floor(((before[block] ?? 0) + sign) / room))
}

describe('the columns of a text', () => {
  it('hold whole blocks as long as there is room', () => {
    expect(setIn([3, 4], 10)).toEqual([
      [
        { block: 0, from: 0, to: 3 },
        { block: 1, from: 0, to: 4 },
      ],
    ])
  })

  it('part a block where the browser did, over as many columns as it takes', () => {
    expect(setIn([3, 20], 10)).toEqual([
      [
        { block: 0, from: 0, to: 3 },
        { block: 1, from: 0, to: 7 },
      ],
      [{ block: 1, from: 7, to: 17 }],
      [{ block: 1, from: 17, to: 20 }],
    ])
  })

  it('lose no sign, whatever the room', () => {
    for (let room = 1; room < 40; room++) {
      const signs = setIn([5, 1, 17, 8], room)
        .flat()
        .reduce((sum, { from, to }) => sum + to - from, 0)
      expect(signs).toBe(31)
    }
  })

  it('leave out a column nothing stands in', () => {
    expect(columnsOf([1, 1], (block) => block * 2)).toHaveLength(2)
  })

  it('are none for no text', () => {
    expect(columnsOf([], () => 0)).toEqual([])
  })
})

describe('a place in the text', () => {
  const pages = pagesOf(setIn([30, 30], 10), 2)

  it('is where its page begins', () => {
    expect(pages).toHaveLength(3)
    expect(pages.map(placeOf)).toEqual(['at-0-0', 'at-0-20', 'at-1-10'])
  })

  it('is found again on pages of another size', () => {
    const larger = pagesOf(setIn([30, 30], 5), 2)
    expect(pageAt(larger, 'at-0-20')).toBe(2)
    expect(pageAt(pages, 'at-1-15')).toBe(2)
  })

  it('is the first page where it names none', () => {
    expect(pageAt(pages, null)).toBe(0)
    expect(pageAt(pages, 'somewhere')).toBe(0)
    expect(placeOf(undefined)).toBeNull()
  })
})
