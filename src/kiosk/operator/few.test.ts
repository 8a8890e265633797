import { expect, it } from 'vitest'
import { createFew } from './few'

it('lets a few through, and more as time goes on', () => {
  let now = 0
  const passes = createFew(3, 1_000, () => now)
  expect([passes(), passes(), passes(), passes()]).toEqual([true, true, true, false])
  now = 999
  expect(passes()).toBe(false)
  now = 1_000
  expect([passes(), passes(), passes(), passes()]).toEqual([true, true, true, false])
})
