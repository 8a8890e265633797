import type { Beat, Pulse } from '../pulse'
import type { Every } from '../timers'
import type { Failing } from './pointer'

/** How often it is looked whether the page still beats. */
const lookMs = 5_000
/** Looks in a row without a beat: a minute, in which a page that was lost has come back several times. Sleep adds none. */
const mostSilent = 12

export type ProbationParts = {
  readonly pulse: Pick<Pulse, 'last' | 'onBeat'>
  readonly every: Every
  readonly monotonic: () => number
  /** The screen is black because the hall is closed: the page may paint nothing, and what it does is no sign of anything. */
  readonly isResting?: (() => boolean) | undefined
  /** How long a pack has to be seen on screen, in milliseconds. */
  readonly lengthMs: () => number
  readonly failed: (because: Failing) => void
  readonly proved: () => void
}

/** Watches a pack that has to prove itself. */
export type Probation = {
  /** The page was lost and is loaded again: its process died, it hung, or it painted nothing. */
  readonly pageLost: () => void
  /** How much longer it has to be seen, in milliseconds. */
  readonly leftMs: () => number
  readonly stop: () => void
}

/** Silence counts once a page was there: before the pack came on, or with it. */
const createSilence = (wasThere: boolean) => {
  let there = wasThere
  let looks = 0
  return {
    heard: () => {
      there = true
      looks = 0
    },
    isTooLong: (): boolean => {
      looks += there ? 1 : 0
      return looks > mostSilent
    },
  }
}

/** How long a page has to have been silent not to count as one that was there when the pack came on. */
const lateMs = 10_000

/**
 * Watches the exhibit with the digest from now on: one scene that fails, a page that shows the problem screen, falls silent
 * or is lost, and it has failed. Only time in which a page beat with it counts as time on screen; a page that sleeps outside the
 * opening hours neither proves it nor fails it. Calls back once, then stops.
 */
export const watchProbation = (digest: string, parts: ProbationParts): Probation => {
  const { pulse, every, monotonic, lengthMs } = parts
  const before = pulse.last()
  const silence = createSilence(before !== undefined && monotonic() - before.at < lateMs)
  let seenMs = 0
  let looked = monotonic()
  let beats = 0
  let problems = 0
  const stops: (() => void)[] = []
  const stop = (): void => {
    for (const each of stops.splice(0)) each()
  }
  const fail = (because: Failing): void => {
    if (stops.length === 0) return
    stop()
    parts.failed(because)
  }
  const heard = ({ screen, exhibit, sceneFailed }: Beat): void => {
    // A visit that began before the change goes on with the exhibit before it.
    silence.heard()
    problems = screen === 'problem' ? problems + 1 : 0
    // A page that waits for a slow start shows the problem screen for a moment.
    if (problems >= 2) fail('problem')
    // The operator's panel shows nothing of the exhibit, and no more does the black of the night.
    if (exhibit !== digest || screen === 'operator' || screen === 'asleep') return
    beats += 1
    if (sceneFailed !== undefined) fail('scene')
  }
  const look = (): void => {
    const step = monotonic() - looked
    looked = monotonic()
    if (parts.isResting?.() === true) silence.heard()
    else if (beats > 0) seenMs += Math.min(step, 2 * lookMs)
    else if (silence.isTooLong()) fail('silent')
    beats = 0
    if (seenMs < lengthMs() || stops.length === 0) return
    stop()
    parts.proved()
  }
  stops.push(pulse.onBeat(heard), every(lookMs, look))
  const pageLost = (): void => {
    if (parts.isResting?.() !== true) fail('crash')
  }
  return { pageLost, leftMs: () => Math.max(0, lengthMs() - seenMs), stop }
}
