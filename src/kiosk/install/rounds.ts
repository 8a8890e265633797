import type { Log } from '../log'
import { type Lock, tryLock } from '../store/lock'

/** The lock of the data folder, tried for again and again while another program has it. */
export const createOwnership = (file: string) => {
  let lock: Lock | undefined = tryLock(file)
  return {
    held: () => lock !== undefined,
    /** Whether it was got just now. */
    gained: () => lock === undefined && (lock = tryLock(file)) !== undefined,
    release: () => lock?.release(),
  }
}

/** Lets those who change what is installed work one after the other. */
export const createTurns = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}
export type Turns = ReturnType<typeof createTurns>

/** Does the work when it is asked for, never twice at a time. */
const oneAtATime = (work: () => Promise<void>) => {
  let running: Promise<void> | undefined
  return {
    ask: () => {
      running ??= work().finally(() => (running = undefined))
    },
    idle: () => running ?? Promise.resolve(),
  }
}

type Rounds = {
  readonly ownership: ReturnType<typeof createOwnership>
  readonly signal: AbortSignal
  readonly log: Log
  readonly catchUp: () => Promise<void>
  readonly look: () => Promise<void>
  readonly turns: Turns
}

/** One look at all that may have come in, for as long as this program is the one that may act on it. */
export const createRounds = ({ ownership, signal, log, catchUp, look, turns }: Rounds) => {
  const round = async (): Promise<void> => {
    try {
      if (ownership.gained()) await catchUp()
      if (ownership.held() && !signal.aborted) await look()
    } catch (cause) {
      log.error('the inbox or a stick could not be looked at', cause)
    }
  }
  return oneAtATime(() => turns(round))
}
