import { expect, it } from 'vitest'
import { splitAt, splitByKey, steppedBy } from './split'

it('stays between nothing and all', () => {
  expect([splitAt(-0.2), splitAt(0.25), splitAt(3)]).toEqual([0, 25, 100])
  expect([steppedBy(95, 1), steppedBy(5, -1), steppedBy(50, 1)]).toEqual([100, 0, 60])
})

it('moves with the arrows the way they point, whichever way one reads', () => {
  expect([splitByKey(50, 'ArrowRight', false), splitByKey(50, 'ArrowRight', true)]).toEqual([60, 40])
  expect([splitByKey(50, 'ArrowLeft', false), splitByKey(50, 'ArrowLeft', true)]).toEqual([40, 60])
  expect([splitByKey(50, 'ArrowUp', false), splitByKey(50, 'PageDown', false)]).toEqual([60, 40])
})

it('leaves other keys alone', () => {
  expect(splitByKey(50, 'Tab', false)).toBeUndefined()
})
