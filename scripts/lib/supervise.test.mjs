import { expect, it } from 'vitest'
import { brakeFor } from './supervise.mjs'

it('a program that ends at once is waited with longer and longer, and never given up', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 1_000].map(brakeFor)).toEqual([0, 1, 2, 5, 10, 30, 60, 60, 60])
})
