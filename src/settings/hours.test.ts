import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Hours } from './hours'

const week = { mon: [{ from: '09:00', to: '17:00' }] }
const isTaken = (hours: object): boolean => v.safeParse(Hours, hours).success

describe('opening hours', () => {
  it('are always, with a restart in the night, when nothing was set', () => {
    expect(v.parse(Hours, {})).toEqual({
      timeZone: null,
      week: null,
      exceptions: [],
      outside: 'tells',
      nightlyRestart: '04:00',
    })
  })

  it('leave the days closed that are not named', () => {
    expect(v.parse(Hours, { week }).week).toEqual({ ...week, tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] })
  })

  it.each([
    ['a span of a leap year', { exceptions: [{ date: '2027-10-01', to: '2028-09-30' }] }],
    ['a day of holidays', { exceptions: [{ date: '2026-10-01', to: '2026-10-07', name: '国庆节', ranges: [] }] }],
    ['hours over midnight', { week: { sat: [{ from: '20:00', to: '02:00' }] } }],
    ['hours to the end of the day', { week: { sat: [{ from: '20:00', to: '24:00' }] } }],
    ['the 29th of February of a leap year', { exceptions: [{ date: '2028-02-29' }] }],
    ['a time zone by its name', { timeZone: 'Australia/Lord_Howe' }],
    ['no restart', { nightlyRestart: null }],
  ])('take %s', (_, hours) => expect(isTaken(hours)).toBe(true))

  it.each([
    ['a time there is not', { week: { mon: [{ from: '09:60', to: '17:00' }] } }],
    ['a beginning at 24:00', { week: { mon: [{ from: '24:00', to: '17:00' }] } }],
    ['seven times a day', { week: { mon: Array.from({ length: 7 }, () => ({ from: '09:00', to: '10:00' })) } }],
    ['an eighth day', { week: { ...week, moon: [] } }],
    ['the 29th of February of another year', { exceptions: [{ date: '2027-02-29' }] }],
    ['a span that ends before it begins', { exceptions: [{ date: '2026-10-07', to: '2026-10-01' }] }],
    ['a span of more than a year', { exceptions: [{ date: '2026-10-01', to: '2027-10-02' }] }],
    ['a span of 367 days', { exceptions: [{ date: '2027-10-01', to: '2028-10-01' }] }],
    ['a time zone there is not', { timeZone: 'Asia/Atlantis' }],
    ['an offset for a time zone', { timeZone: '+08:00' }],
    ['another answer to a touch', { outside: 'sings' }],
  ])('refuse %s', (_, hours) => expect(isTaken(hours)).toBe(false))
})
