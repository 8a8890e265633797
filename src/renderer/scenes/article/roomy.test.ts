import { expect, it } from 'vitest'
import { isRoomy } from './roomy'

const line = 'A line about as long as forty signs is.'

it('gives larger letters to a few short paragraphs', () => {
  expect(isRoomy([line, line, line], 'landscape')).toBe(true)
})
it('leaves a text at its size that fills its column', () => {
  expect(isRoomy([line.repeat(20)], 'landscape')).toBe(false)
  expect(isRoomy([line.repeat(30)], 'portrait')).toBe(false)
})
it('counts what stands between blocks', () => {
  expect(
    isRoomy(
      Array.from({ length: 12 }, () => 'One.'),
      'landscape',
    ),
  ).toBe(false)
})
