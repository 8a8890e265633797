import type { Reason } from '../health'
import type { Kept } from '../store'
import {
  clockAfter,
  clockAtStart,
  clockConfirmed,
  type ClockMemory,
  type ClockState,
  type Doubt,
  type Reading,
} from './clock-trust'

/** What the operator is told of the clock. */
export type ClockFact = {
  readonly isTrusted: boolean
  readonly why: Doubt | null
  /** What the machine's clock shows, ISO 8601 in UTC. */
  readonly shows: string
}

export type WatchedClockParts = {
  readonly now: () => Date
  /** Milliseconds that never jump and run on while the machine sleeps; 0 is the start of the machine. */
  readonly steady: () => number
  readonly builtAt?: number | undefined
  /** Numbers that outlive the program. */
  readonly counters: { readonly get: (name: string) => number; readonly set: (name: string, value: number) => Kept }
  /** A clock that was believed is doubted (`why`), or the other way round (`null`). */
  readonly changed: (why: Doubt | null) => void
}

/** The machine's clock, watched. */
export type WatchedClock = {
  /** Looks at it again; gives the time it shows, or nothing where it is not to be believed. */
  readonly look: () => number | undefined
  readonly fact: () => ClockFact
  readonly reasons: () => readonly Reason[]
  /** A person says that it is right. */
  readonly confirm: () => void
  /** Writes down the last believed time. */
  readonly keep: () => void
}

const fields = {
  seen: 'clock-seen',
  doubtedAt: 'clock-doubted-at',
  agreedMs: 'clock-agreed-ms',
  floor: 'clock-floor',
} as const
const names = ['seen', 'doubtedAt', 'agreedMs', 'floor'] as const

/** How often the last believed time is written: so old it may be after a power cut, which is within what is allowed for. */
const keepEveryMs = 4 * 60_000

const shown = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ')

const cure =
  'Opening hours are not followed and the kiosk stays open. Set the clock of the machine, or confirm it in the panel.'

const doubtWords: Readonly<Record<Doubt, (wall: string, seen: string) => string>> = {
  'before-build': (wall) => `The clock shows ${wall} UTC, a time before this program was made. ${cure}`,
  behind: (wall, seen) => `The clock shows ${wall} UTC, but it was ${seen} already. ${cure}`,
  ahead: (wall, seen) =>
    `The clock shows ${wall} UTC, more than a year after ${seen}, when it was last seen right. ${cure}`,
  jumped: (wall) => `The clock jumped and shows ${wall} UTC now. ${cure}`,
}

export const createWatchedClock = (parts: WatchedClockParts): WatchedClock => {
  const { now, steady, builtAt, counters, changed } = parts
  const read = (): Reading => ({ wall: now().getTime(), steady: steady() })
  const remembered = (): ClockMemory => {
    const [seen, doubtedAt, agreedMs, floor] = names.map((name) => counters.get(fields[name]))
    return { seen: seen ?? 0, doubtedAt: doubtedAt ?? 0, agreedMs: agreedMs ?? 0, floor: floor ?? 0 }
  }
  let kept = remembered()
  let keptAt = steady()
  let state: ClockState = clockAtStart(read(), kept, builtAt)

  const keep = (): void => {
    const { memory } = state
    for (const name of names) if (memory[name] !== kept[name]) counters.set(fields[name], memory[name])
    kept = memory
    keptAt = state.last.steady
  }
  const take = (next: ClockState): void => {
    const { doubt } = state
    state = next
    if (next.doubt !== doubt || next.last.steady - keptAt >= keepEveryMs) keep()
    if ((next.doubt === null) !== (doubt === null)) changed(next.doubt)
  }
  const { doubt } = state
  if (doubt) changed(doubt)
  return {
    look: () => {
      take(clockAfter(state, read(), builtAt))
      return state.doubt ? undefined : state.last.wall
    },
    fact: () => ({ isTrusted: !state.doubt, why: state.doubt, shows: new Date(state.last.wall).toISOString() }),
    reasons: () => {
      const { doubt: why, last, memory } = state
      return why ? [{ code: `clock-${why}`, says: doubtWords[why](shown(last.wall), shown(memory.seen)) }] : []
    },
    confirm: () => take(clockConfirmed(state, read(), builtAt)),
    keep,
  }
}
