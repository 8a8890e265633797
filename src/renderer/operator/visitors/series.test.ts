import { describe, expect, it } from 'vitest'
import type { VisitorsFigures } from '../../../kiosk'
import { byHour, counted, everyDay, everyWeek, overTime } from './series'

const figures = (more: Partial<VisitorsFigures>): VisitorsFigures => ({
  period: { from: '2026-11-23', to: '2026-11-25' },
  visits: 0,
  ended: 0,
  medianStayMs: null,
  lastLookMs: 0,
  waits: 0,
  meanWaitMs: 0,
  byHour: Array.from({ length: 24 }, () => 0),
  byDay: [],
  slides: [],
  how: [],
  screens: [],
  left: [],
  reasons: [],
  languages: [],
  switched: [],
  access: [],
  accessVisits: 0,
  touched: [],
  ...more,
})

describe('the series of a chart', () => {
  it('have every day of the period, also across a month and a leap day', () => {
    const days = everyDay([{ day: '2028-02-29', visits: 5 }], { from: '2028-02-28', to: '2028-03-01' })
    expect(days.map(({ day, visits }) => `${day} ${visits}`)).toEqual(['2028-02-28 0', '2028-02-29 5', '2028-03-01 0'])
  })

  it('sum weeks from Monday', () => {
    const days = [
      { day: '2026-11-22', visits: 1 },
      { day: '2026-11-23', visits: 2 },
      { day: '2026-11-29', visits: 3 },
    ]
    expect(everyWeek(days, { from: '2026-11-22', to: '2026-11-29' })).toEqual([
      { day: '2026-11-16', visits: 1 },
      { day: '2026-11-23', visits: 5 },
    ])
  })

  it('set two periods beside each other, day for day', () => {
    const now = figures({ byDay: [{ day: '2026-11-24', visits: 4 }] })
    const before = figures({
      period: { from: '2026-11-20', to: '2026-11-22' },
      byDay: [{ day: '2026-11-20', visits: 9 }],
    })
    expect(overTime(now, before).map(({ values }) => values)).toEqual([
      [0, 9],
      [4, 0],
      [0, 0],
    ])
  })

  it('show a year by weeks', () => {
    expect(overTime(figures({ period: { from: '2026-01-05', to: '2026-12-27' } }), null)).toHaveLength(51)
  })

  it('leave out the hours before the first and after the last visit', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 9 || hour === 12 ? 2 : 0))
    expect(byHour(figures({ byHour: hours }), null).map(({ name }) => name)).toEqual(['9', '10', '11', '12'])
    expect(byHour(figures({}), null)).toEqual([])
  })

  it('name what was counted in either period', () => {
    const bars = counted([{ name: 'plan', count: 3 }], [{ name: 'home', count: 1 }], (id) => id.toUpperCase())
    expect(bars).toEqual([
      { name: 'PLAN', values: [3, 0] },
      { name: 'HOME', values: [0, 1] },
    ])
  })
})
