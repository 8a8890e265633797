import { expect, it } from 'vitest'
import { rowsOf } from './rows'

it('sets five in rows of three as three and two', () => {
  expect(rowsOf([1, 2, 3, 4, 5], 3)).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

it('evens rows out rather than leaving one alone', () => {
  expect(rowsOf([1, 2, 3, 4], 3)).toEqual([
    [1, 2],
    [3, 4],
  ])
  expect(rowsOf([1, 2, 3, 4, 5], 2).map((row) => row.length)).toEqual([2, 2, 1])
  expect(rowsOf([], 3)).toEqual([])
})
