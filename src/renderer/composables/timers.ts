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

/** A page that is not shown draws no frames; what waits for one does not wait longer than this. */
const frameMs = 100

/** Does something once the next frame has been drawn. The function it returns calls it off. */
export const afterFrame = (timers: Timers, then: () => void): (() => void) => {
  const stops: (() => void)[] = []
  const callOff = (): void => {
    for (const stop of stops.splice(0)) stop()
  }
  const now = (): void => {
    callOff()
    then()
  }
  stops.push(timers.after(frameMs, now))
  stops.push(timers.frame(() => stops.push(timers.after(0, now))))
  return callOff
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
