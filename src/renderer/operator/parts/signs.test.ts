import { expect, it } from 'vitest'
import { withSign, type Signs } from './signs'

const entered = (keys: string, signs: Signs, most = 9): string =>
  Array.from(keys).reduce((text, sign) => withSign(text, sign, signs, most), '')

it('a whole number has digits only', () => {
  expect(entered('2x1.5', 'digits')).toBe('215')
})

it('a number has one point, after a digit, and one decimal', () => {
  expect(entered('.2-1..53', 'decimal')).toBe('21.5')
})

it('a line takes signs of every kind but no line break, and keeps what stood there', () => {
  expect(entered('Hall 3\n, 白', 'text')).toBe('Hall 3, 白')
  expect(withSign('e\u0301', 'x', 'text', 9)).toBe('e\u0301x')
})

it('nothing is longer than it may be', () => {
  expect(entered('12345', 'digits', 3)).toBe('123')
  expect(entered('𠮷𠮷𠮷', 'text', 2)).toBe('𠮷𠮷')
})
