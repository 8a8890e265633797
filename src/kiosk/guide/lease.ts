import type { After } from '../timers'

/** How long a guide may be silent, in milliseconds: all quiet, then the line, then the count. */
export type LeaseTable = { readonly patience: number; readonly line: number; readonly count: number }

/** `awake`: all quiet. `line`: the line over the bar empties. `count`: the screen asks. */
export type LeaseStage = 'awake' | 'line' | 'count'

/** Where a lease stands after so many milliseconds without a sign of the guide, and how long that stage still lasts. */
export const leaseStageAt = (
  quiet: number,
  { patience, line, count }: LeaseTable,
): { readonly stage: LeaseStage | 'over'; readonly left: number } => {
  if (quiet < patience) return { stage: 'awake', left: patience - quiet }
  if (quiet < patience + line) return { stage: 'line', left: patience + line - quiet }
  const left = patience + line + count - quiet
  return left > 0 ? { stage: 'count', left } : { stage: 'over', left: 0 }
}

export type LeaseOptions = {
  readonly table: () => LeaseTable
  /** How long mere signs of a telephone keep a lease after the last press, in milliseconds: it may have been left lying there. */
  readonly longest: () => number
  /** Milliseconds that never jump. */
  readonly monotonic: () => number
  readonly after: After
  readonly changed: (stage: LeaseStage) => void
  readonly over: () => void
}

/** The time a guide has the screen for. One timer, which rings at the end of each stage and at no other time. */
export type Lease = {
  /** The guide pressed something: the lease begins anew. */
  readonly press: () => void
  /** The guide's telephone is there and awake. */
  readonly sign: () => void
  readonly stage: () => LeaseStage
  /** Milliseconds until this stage ends. */
  readonly left: () => number
  readonly stop: () => void
}

export const createLease = (options: LeaseOptions): Lease => {
  const { monotonic, after } = options
  let callOff = (): void => undefined
  let running = false
  let pressed = monotonic()
  let signed = pressed
  let stage: LeaseStage = 'awake'

  const now = () => {
    const last = Math.max(pressed, Math.min(signed, pressed + options.longest()))
    return leaseStageAt(monotonic() - last, options.table())
  }
  const look = (): void => {
    callOff()
    const is = now()
    if (is.stage === 'over') {
      running = false
      options.over()
      return
    }
    // Half a millisecond more: a timer that rings a little early would only ring again.
    callOff = after(is.left + 0.5, look)
    if (is.stage === stage) return
    stage = is.stage
    options.changed(stage)
  }
  return {
    press: () => {
      running = true
      pressed = signed = monotonic()
      look()
    },
    sign: () => {
      signed = monotonic()
      if (running) look()
    },
    stage: () => stage,
    left: () => now().left,
    stop: () => {
      running = false
      stage = 'awake'
      callOff()
    },
  }
}
