import { expect, it } from 'vitest'
import { againstOf } from './use-report'

it('sets a period against an equally long one', () => {
  const period = { from: '2026-11-19', to: '2026-11-25' }
  expect(againstOf({ kind: 'nothing' }, period)).toBeNull()
  expect(againstOf({ kind: 'before' }, period)).toBe('before')
  // Thursday to Wednesday, both.
  expect(againstOf({ kind: 'year' }, period)).toEqual({ from: '2025-11-20', to: '2025-11-26' })
  expect(againstOf({ kind: 'own', from: '2026-01-30' }, period)).toEqual({ from: '2026-01-30', to: '2026-02-05' })
})
