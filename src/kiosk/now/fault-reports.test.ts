import { expect, it } from 'vitest'
import { faultsIn, seenTo } from './fault-reports'

const note = (what: unknown, minute: number) => ({
  detail: { what, by: 'staff' },
  stamped: `2026-05-05T09:0${minute}:00.000Z`,
})

it('tells what the staff reported, newest first', () => {
  expect(faultsIn([note('touch', 1), note('sound', 2)])).toEqual({
    count: 2,
    last: [
      { what: 'sound', at: '2026-05-05T09:02:00.000Z' },
      { what: 'touch', at: '2026-05-05T09:01:00.000Z' },
    ],
  })
})

it('forgets what the operator has seen to, and only that', () => {
  const answer = { detail: seenTo, stamped: '2026-05-05T09:02:00.000Z' }
  expect(faultsIn([note('touch', 1), answer])).toEqual({ count: 0, last: [] })
  expect(faultsIn([note('touch', 1), answer, note('glass', 3)]).last).toEqual([
    { what: 'glass', at: '2026-05-05T09:03:00.000Z' },
  ])
})

it('counts all and tells five, and takes a report that can’t be read for one of another kind', () => {
  const { count, last } = faultsIn(
    [0, 1, 2, 3, 4, 5].map((minute) => note(minute === 5 ? undefined : 'picture', minute)),
  )
  expect([count, last.length, last[0]?.what]).toEqual([6, 5, 'other'])
})
