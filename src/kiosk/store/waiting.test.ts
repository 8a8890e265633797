import { expect, it } from 'vitest'
import { createWaiting, type Entry } from './waiting'

const anEntry = (detail: string): Entry => ({ visit: 'v', type: 't', at: 1, detail, boot: 'b', stamped: 's' })

it('stays within its bytes, too', () => {
  const waiting = createWaiting(10_000, 10_000)
  waiting.add(Array.from({ length: 10 }, () => anEntry('x'.repeat(1_000))))
  expect(waiting.all().length).toBeLessThan(5)
  expect(waiting.all().length + waiting.lost()).toBe(10)
})

it('loses the oldest first', () => {
  const waiting = createWaiting(2)
  waiting.add(['1', '2', '3'].map(anEntry))
  expect(waiting.all().map(({ detail }) => detail)).toEqual(['2', '3'])
  expect(waiting.lost()).toBe(1)
})
