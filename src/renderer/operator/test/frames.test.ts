import { expect, it } from 'vitest'
import { rateOf } from './frames'

const every = (ms: number, count = 60) => Array.from({ length: count }, (_, at) => at * ms)

it('counts frames by the usual gap between them', () => {
  expect(rateOf(every(1_000 / 60))).toBeCloseTo(60)
  expect(rateOf(every(40))).toBe(25)
})

it('is not led astray by a few late frames', () => {
  const late = every(20).map((moment, at) => (at > 30 ? moment + 400 : moment))
  expect(rateOf(late)).toBe(50)
})

it('knows nothing of a page that paints nothing', () => {
  expect([rateOf([]), rateOf([5])]).toEqual([0, 0])
})
