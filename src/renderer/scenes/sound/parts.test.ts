import { expect, it } from 'vitest'
import { partAt } from './parts'

it('finds the part that is being said', () => {
  const parts = [{ from: 2 }, { from: 10 }, { from: 30 }]
  expect([0, 2, 9.9, 10, 400].map((at) => partAt(parts, at))).toEqual([0, 0, 0, 1, 2])
})
