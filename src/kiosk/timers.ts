/** Calls something again and again, `ms` apart, until the function it gave back is called. */
export type Every = (ms: number, work: () => void) => () => void

/** The machine's own timer; it keeps no program alive. */
export const every: Every = (ms, work) => {
  const timer = setInterval(work, ms)
  timer.unref()
  return () => clearInterval(timer)
}

/** Calls something once, `ms` from now, unless the function it gave back is called before. */
export type After = (ms: number, work: () => void) => () => void

export const after: After = (ms, work) => {
  const timer = setTimeout(work, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
