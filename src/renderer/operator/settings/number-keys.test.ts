import { expect, it } from 'vitest'
import { keysFor, numberIn } from './number-keys'

it('a number is asked for from an empty line, with room for its largest value', () => {
  expect(keysFor({ most: 2_500, whole: true })).toEqual({ value: '', most: 4, signs: 'digits' })
})

it('a number that need not be whole has room for a decimal', () => {
  expect(keysFor({ most: 120 })).toEqual({ value: '', most: 5, signs: 'decimal' })
})

it('what was entered is a number, and nothing entered is none', () => {
  expect(numberIn('21.5')).toBe(21.5)
  expect(numberIn('21.')).toBe(21)
  expect(numberIn('0')).toBe(0)
  expect([numberIn(''), numberIn(undefined)]).toEqual([undefined, undefined])
})
