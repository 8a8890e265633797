import type { Counters } from '../store'

/**
 * How the run before this one ended, in the order of the counter's values: nothing is known of one before the first; a mark that
 * still says a run goes on was left by a power cut, a kill or a crash.
 */
const endings = ['first', 'untold', 'stopped', 'quit', 'restart-app', 'restart-machine', 'shut-down-machine'] as const

export type RunEnding = (typeof endings)[number]

/** Why a run can end in order. */
export type OrderlyEnding = Exclude<RunEnding, 'first' | 'untold'>

export type RunMark = {
  /** How the run before this one ended. */
  readonly before: RunEnding
  /** What ends this one, if it is known before it does; `stopped` from outside otherwise. */
  readonly endsBy: (ending: OrderlyEnding) => void
  /** Writes the mark of an ending in order. Called while the store still can be written. */
  readonly close: () => void
}

const name = 'run-mark'

/** Marks in the store that a run goes on, durably, so that its absence at the next start can be told from an ending in order. */
export const createRunMark = (counters: Pick<Counters, 'get' | 'set'>): RunMark => {
  const before = endings[counters.get(name)] ?? 'untold'
  counters.set(name, endings.indexOf('untold'))
  let ending: OrderlyEnding = 'stopped'
  return {
    before,
    endsBy: (known) => {
      ending = known
    },
    close: () => {
      counters.set(name, endings.indexOf(ending))
    },
  }
}
