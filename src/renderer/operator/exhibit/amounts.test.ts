import { expect, it } from 'vitest'
import { asMinute, inBytes, inMinutes } from './amounts'

it('tells bytes in the units sticks are sold by', () => {
  expect([0, 999, 1_000, 12_400_000, 432_000_000, 4_294_967_294].map(inBytes)).toEqual([
    '0 B',
    '999 B',
    '1.0 kB',
    '12.4 MB',
    '432 MB',
    '4.3 GB',
  ])
})

it('tells what is left in minutes and seconds', () => {
  expect([0, 59.6, 60, 545].map(inMinutes)).toEqual(['0:00', '0:59', '1:00', '9:05'])
})

it('tells a time as the clock on the wall does', () => {
  expect(asMinute(new Date(2026, 10, 5, 9, 4, 59).toISOString())).toBe('2026-11-05 09:04')
})
