import type { Timers } from '../../src/renderer/composables/timers'

/** A clock moved by hand, which knows how many timers and frames somebody still waits for. */
export const handClock = () => {
  let now = 1000
  let waiting: { at: number; then: () => void }[] = []
  const after = (ms: number, then: () => void): (() => void) => {
    const timer = { at: now + ms, then }
    waiting.push(timer)
    return () => {
      waiting = waiting.filter((each) => each !== timer)
    }
  }
  const timers: Timers = { now: () => now, after, frame: (then) => after(16, then) }
  /** Lets so many milliseconds pass and rings what falls due, in order. */
  const pass = (ms: number): void => {
    const end = now + ms
    for (;;) {
      const [next] = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      waiting = waiting.filter((each) => each !== next)
      now = Math.max(now, next.at)
      next.then()
    }
    now = end
  }
  return { timers, pass, waiting: () => waiting.length }
}
