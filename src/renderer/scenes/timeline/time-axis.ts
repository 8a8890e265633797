import type { Day } from '../../../exhibit/schema/figures'

/** The month a day falls in, counted from the year 0: the axis is as fine as a month. */
export const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Where a day lies between two others: 0 at `from`, 1 at `to`, in proportion to the months between. */
export const placeInTime = (day: Day, from: Day, to: Day): number =>
  (monthOf(day) - monthOf(from)) / Math.max(1, monthOf(to) - monthOf(from))

/** A year's mark on the axis. */
export type Tick = { readonly year: number; readonly at: number }

/** Steps between marks, from every year to every hundredth. */
const steps = [1, 2, 5, 10, 20, 50, 100] as const

/** Januaries between two days, with as few years left out as lets labels of `labelWidth` stand on an axis of `width`. */
export const yearTicks = (from: Day, to: Day, width: number, labelWidth: number): readonly Tick[] => {
  const [first, last] = [Math.ceil(monthOf(from) / 12), Math.floor(monthOf(to) / 12)]
  const years = Math.max(1, monthOf(to) - monthOf(from)) / 12
  const step = steps.find((each) => (width / years) * each >= labelWidth) ?? 100
  const begin = Math.ceil(first / step) * step
  return Array.from({ length: Math.max(0, Math.floor((last - begin) / step) + 1) }, (_, i) => {
    const year = begin + i * step
    return { year, at: placeInTime(`${String(year).padStart(4, '0')}-01`, from, to) }
  })
}
