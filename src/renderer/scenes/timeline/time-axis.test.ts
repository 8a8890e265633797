import { describe, expect, it } from 'vitest'
import { placeInTime, yearTicks } from './time-axis'

describe('placeInTime', () => {
  it('puts the ends at 0 and 1', () => {
    expect(placeInTime('2001-04', '2001-04', '2013-12')).toBe(0)
    expect(placeInTime('2013-12', '2001-04', '2013-12')).toBe(1)
  })
  it('is proportional to the months between', () => {
    const at = (day: string): number => placeInTime(day, '2000-01', '2010-01')
    expect(at('2001-01')).toBeCloseTo(0.1)
    expect(at('2001-02') - at('2001-01')).toBeCloseTo(1 / 120)
    expect((at('2006-07') - at('2002-07')) / (at('2002-07') - at('2001-10'))).toBeCloseTo(48 / 9)
  })
  it('is as fine as a month: the day within it does not move an event', () => {
    expect(placeInTime('2005-06-01', '2000-01', '2010-01')).toBe(placeInTime('2005-06-30', '2000-01', '2010-01'))
  })
})

describe('yearTicks', () => {
  it('marks every January within the axis where there is room', () => {
    const ticks = yearTicks('2001-04', '2013-12', 170, 7)
    expect(ticks.map(({ year }) => year)).toEqual([
      2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013,
    ])
    expect(ticks[0]?.at).toBeCloseTo(9 / 152)
  })
  it('marks a year that begins or ends the axis', () => {
    expect(yearTicks('2001-01', '2003-01', 100, 5).map(({ at }) => at)).toEqual([0, 0.5, 1])
  })
  it('leaves years out evenly where their labels would touch', () => {
    expect(yearTicks('2001-04', '2013-12', 93, 10.4).map(({ year }) => year)).toEqual([
      2002, 2004, 2006, 2008, 2010, 2012,
    ])
    expect(yearTicks('1900-01', '2000-01', 60, 10).map(({ year }) => year)).toEqual([
      1900, 1920, 1940, 1960, 1980, 2000,
    ])
  })
})
