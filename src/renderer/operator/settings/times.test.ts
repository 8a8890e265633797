import { expect, it } from 'vitest'
import { dateOf, dayAfter, daysFrom, minutesOf, partsOfDate, timeOf } from './times'

it('times go round the clock, and what ends at midnight ends at 24:00', () => {
  expect([timeOf(minutesOf('09:30') + 60), timeOf(-15), timeOf(24 * 60)]).toEqual(['10:30', '23:45', '00:00'])
  expect([timeOf(24 * 60, true), timeOf(0, true), timeOf(minutesOf('24:00') - 15, true)]).toEqual([
    '24:00',
    '24:00',
    '23:45',
  ])
})

it('days are counted with both ends, over the end of a year and over changes of the clock', () => {
  expect([dayAfter('2026-12-31', 1), dayAfter('2026-03-28', 2)]).toEqual(['2027-01-01', '2026-03-30'])
  expect([daysFrom('2026-10-01', '2026-10-07'), daysFrom('2026-10-01', '2026-10-01')]).toEqual([7, 1])
})

it('a day that is not there gives way to the last of its month', () => {
  expect([dateOf(2026, 4, 31), dateOf(2028, 2, 30), dateOf(2026, 10, 1)]).toEqual([
    '2026-04-30',
    '2028-02-29',
    '2026-10-01',
  ])
  expect(partsOfDate('2026-10-07')).toEqual({ year: 2026, month: 10, day: 7 })
})
