import { expect, it } from 'vitest'
import { restartsIn, startNote } from './restarts'

const midnight = new Date('2026-05-05T00:00:00.000Z')
const note = (kind: string, detail: Record<string, unknown>, stamped: string) => ({ kind, detail, stamped })

it('counts what began anew since midnight, and says why, newest first', () => {
  const notes = [
    note('started', startNote('stopped'), '2026-05-04T23:59:59.000Z'),
    note('started', startNote('untold'), '2026-05-05T08:00:00.000Z'),
    note('page-lost', { why: 'crash' }, '2026-05-05T09:00:00.000Z'),
    note('page-restarted', { why: 'panel' }, '2026-05-05T10:00:00.000Z'),
    note('panel', { action: 'quit' }, '2026-05-05T11:00:00.000Z'),
    note('panel', { did: 'restart', by: 'staff' }, '2026-05-05T12:00:00.000Z'),
  ]
  expect(restartsIn(notes, midnight)).toEqual({
    since: '2026-05-05T00:00:00.000Z',
    kiosk: 1,
    page: 3,
    last: [
      { what: 'page', why: 'staff', at: '2026-05-05T12:00:00.000Z' },
      { what: 'page', why: 'panel', at: '2026-05-05T10:00:00.000Z' },
      { what: 'page', why: 'crash', at: '2026-05-05T09:00:00.000Z' },
      { what: 'kiosk', why: 'untold', at: '2026-05-05T08:00:00.000Z' },
    ],
  })
})

it('takes the first start of a machine for no restart', () => {
  expect(restartsIn([note('started', startNote('first'), '2026-05-05T08:00:00.000Z')], midnight).kiosk).toBe(0)
})

it('tells five at most and counts all', () => {
  const notes = Array.from({ length: 9 }, (_, at) => note('page-lost', {}, `2026-05-05T09:00:0${at}.000Z`))
  const { page, last } = restartsIn(notes, midnight)
  expect([page, last.length, last[0]]).toEqual([9, 5, { what: 'page', why: 'unknown', at: '2026-05-05T09:00:08.000Z' }])
})
