import type { Timers } from '../../composables/timers'

const frames = 90
/** A page that paints nothing is not waited for, in milliseconds. */
const patienceMs = 5_000

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0

/** Frames a second by the moments at which they began, in milliseconds; the one late frame does not count. 0 for too few. */
export const rateOf = (moments: readonly number[]): number => {
  const gaps = moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0))
  const gap = middle(gaps.toSorted((one, other) => one - other))
  return gap > 0 ? 1_000 / gap : 0
}

/** Watches the page paint for a second and a half, and tells how often it does, in frames a second. */
export const measureRate = (timers: Timers): Promise<number> =>
  new Promise((resolve) => {
    const moments: number[] = []
    let stopFrame = (): void => undefined
    const end = (): void => {
      stopFrame()
      stopLate()
      resolve(rateOf(moments))
    }
    const next = (): void => {
      moments.push(timers.now())
      if (moments.length > frames) end()
      else stopFrame = timers.frame(next)
    }
    const stopLate = timers.after(patienceMs, end)
    stopFrame = timers.frame(next)
  })
