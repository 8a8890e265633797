/** Time as the screen uses it: monotonic, so that a clock set by hand or by daylight saving moves nothing. */
export type Timers = {
  /** Milliseconds since some fixed moment; only differences mean anything. */
  readonly now: () => number
  /** Calls back once after so many milliseconds; the function it returns calls it off. */
  readonly after: (ms: number, then: () => void) => () => void
  /** Calls back before the next frame is painted; the function it returns calls it off. */
  readonly frame: (then: () => void) => () => void
}

export const realTimers: Timers = {
  now: () => performance.now(),
  after: (ms, then) => {
    const id = setTimeout(then, ms)
    return () => clearTimeout(id)
  },
  frame: (then) => {
    const id = requestAnimationFrame(then)
    return () => cancelAnimationFrame(id)
  },
}

/** A timer that holds at most one thing to do: setting it again calls the earlier one off. */
export const oneTimer = (timers: Timers) => {
  let stop: (() => void) | undefined
  const clear = (): void => {
    stop?.()
    stop = undefined
  }
  const set = (ms: number, then: () => void): void => {
    clear()
    stop = timers.after(ms, () => {
      stop = undefined
      then()
    })
  }
  return { set, clear }
}

export type OneTimer = ReturnType<typeof oneTimer>
