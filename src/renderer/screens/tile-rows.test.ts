import { describe, expect, it } from 'vitest'
import { aSection } from '../../../tests/support/an-exhibit'
import type { Section } from '../../exhibit'
import { tileRows } from './tile-rows'

type Place = Section['tile']['place']
const sections = (...places: Place[]): readonly Section[] =>
  places.map((place, at) => aSection(`s${at}`, { tile: { plate: 'dark', place } }))
const small = (count: number): readonly Section[] => sections(...Array.from({ length: count }, () => 'small' as const))
const shares = (rows: ReturnType<typeof tileRows>) => rows.map((row) => row.map(({ share }) => share))
const counts = (rows: ReturnType<typeof tileRows>) => rows.map((row) => row.length)

describe('tiles on a wide screen', () => {
  it('stand where their exhibit puts them, if that fills the rows', () => {
    const seven = sections('large', 'medium', 'small', 'small', 'small', 'small', 'small')
    expect(shares(tileRows(seven, false))).toEqual([
      [5, 4, 3],
      [3, 3, 3, 3],
    ])
  })

  it.each([
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [2, 3]],
    [6, [3, 3]],
    [7, [3, 4]],
    [8, [4, 4]],
    [9, [3, 3, 3]],
    [10, [3, 3, 4]],
    [11, [3, 4, 4]],
    [12, [4, 4, 4]],
  ])('%i of them stand in rows of %j', (count, rows) => {
    expect(counts(tileRows(small(count), false))).toEqual(rows)
  })

  it('keep their order', () => {
    const rows = tileRows(sections('small', 'large', 'small', 'large', 'medium'), false)
    expect(rows.flat().map(({ section }) => section.id)).toEqual(['s0', 's1', 's2', 's3', 's4'])
  })
})

describe('tiles on an upright screen', () => {
  it('stand in pairs, a large one alone', () => {
    const seven = sections('large', 'medium', 'small', 'small', 'small', 'small', 'small')
    expect(counts(tileRows(seven, true))).toEqual([1, 2, 2, 2])
  })

  it('stand one below the other, if there are three or fewer', () => {
    expect(counts(tileRows(small(3), true))).toEqual([1, 1, 1])
  })

  it('all stand in pairs, if they are many', () => {
    const nine = sections('large', ...Array.from({ length: 8 }, () => 'small' as const))
    expect(counts(tileRows(nine, true))).toEqual([2, 2, 2, 2, 1])
  })

  it('leave none beside an empty place: the last of an odd number has a row to itself', () => {
    expect(counts(tileRows(small(5), true))).toEqual([2, 2, 1])
    expect(counts(tileRows(sections('small', 'large', 'small', 'small'), true))).toEqual([1, 1, 2])
  })
})
