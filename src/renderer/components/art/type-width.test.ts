import { expect, it } from 'vitest'
import { emsOf, isHan, sizeToFit } from './type-width'

it('counts a Chinese sign as one em and a letter as less, by its kind', () => {
  expect(emsOf('铜城')).toBe(2)
  expect(emsOf('ill')).toBeLessThan(emsOf('ann'))
  expect(emsOf('WWW')).toBeGreaterThan(emsOf('nnn'))
})

it('sets a word as large as its room allows, and never larger than told', () => {
  expect(sizeToFit('铜城', 98, 48)).toBe(48)
  expect(sizeToFit('铜城铜城', 98, 48)).toBe(24.5)
  expect(sizeToFit('Wolverhampton', 88, 31)).toBeLessThan(14)
})

it('knows Chinese signs from letters', () => {
  expect([isHan('铜城'), isHan('Wolverhampton')]).toEqual([true, false])
})
