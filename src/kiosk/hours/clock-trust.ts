/**
 * Whether the machine's clock may be believed. Nobody can tell a right clock from a wrong one that runs, but some cannot be right, and
 * a kiosk that went dark by one of those would be worse than one that stays lit. Times in milliseconds.
 */
export type Doubt =
  /** It shows a time before this program was built. */
  | 'before-build'
  /** It shows a time that is over: it was later already. */
  | 'behind'
  /** It is so far ahead that nobody would believe the machine was off so long. */
  | 'ahead'
  /** It jumped while the machine ran. */
  | 'jumped'

/** What has to outlive the program. 0 is never. */
export type ClockMemory = {
  /** The latest time that was believed. */
  readonly seen: number
  /** What a doubted clock showed last; 0 where none is doubted. */
  readonly doubtedAt: number
  /** For how long the doubted clock has run evenly by now, over all starts. */
  readonly agreedMs: number
  /** A person said that it was this time although the program was built later: its build date is wrong. */
  readonly floor: number
}

export const noMemory: ClockMemory = { seen: 0, doubtedAt: 0, agreedMs: 0, floor: 0 }

/** The clock of the wall and the one that never jumps but runs on while the machine sleeps, both read at once. */
export type Reading = { readonly wall: number; readonly steady: number }

export type ClockState = {
  readonly last: Reading
  readonly doubt: Doubt | null
  /** Wall less steady as long as the clock was believed; `null` before it ever was. */
  readonly line: number | null
  readonly memory: ClockMemory
}

const minute = 60_000
const day = 24 * 60 * minute
/** A jump that matters to nobody, and how old the latest believed time may be after a power cut. */
export const slackMs = 5 * minute
/** A machine that has just started may set its clock, from the network or by hand: no jump is held against it. */
export const settlingMs = 15 * minute
/** How long a machine may have been off. */
const longestOff = 400 * day
/** How long after it was built a program may be started for the first time. */
const longestUnused = 5 * 365 * day
/** How long a machine may be off for its doubted clock still to be the same one. */
const longestGap = 31 * day
/** A doubted clock that ran evenly for so long is believed: what was believed before it was wrong. */
export const agreedAfterMs = day

const builtBy = (builtAt: number | undefined, { floor }: ClockMemory): number =>
  floor > 0 ? Math.min(floor, builtAt ?? floor) : (builtAt ?? 0)

/** What a time says by itself, without the one before it. */
const judge = (wall: number, memory: ClockMemory, builtAt: number | undefined): Doubt | null => {
  const { seen } = memory
  const built = builtBy(builtAt, memory)
  if (wall < built - day) return 'before-build'
  if (wall < seen - slackMs) return 'behind'
  if (seen > 0 ? wall > seen + longestOff : built > 0 && wall > built + longestUnused) return 'ahead'
  return null
}

const believed = (now: Reading, memory: ClockMemory): ClockState => ({
  last: now,
  doubt: null,
  line: now.wall - now.steady,
  // Until it has settled, a clock that is far too late for a moment must not make all that follows too early.
  memory: { ...memory, seen: now.steady < settlingMs ? memory.seen : now.wall, doubtedAt: 0, agreedMs: 0 },
})

const doubted = (now: Reading, doubt: Doubt, before: ClockState, agreedMs: number): ClockState => ({
  last: now,
  doubt,
  line: before.line,
  memory: { ...before.memory, doubtedAt: now.wall, agreedMs },
})

/** The clock as the program starts. One that was doubted before and ran on is doubted still. */
export const clockAtStart = (now: Reading, memory: ClockMemory, builtAt?: number): ClockState => {
  const doubt = judge(now.wall, memory, builtAt)
  const away = now.wall - memory.doubtedAt
  const ranOn = memory.doubtedAt > 0 && away >= -slackMs && away <= longestGap
  // One that was behind and is so no longer was set right meanwhile.
  const isSame = ranOn && (doubt !== null || memory.doubtedAt >= memory.seen)
  const before = { last: now, doubt: null, line: null, memory }
  if (isSame) return doubted(now, doubt ?? 'jumped', before, memory.agreedMs)
  return doubt ? doubted(now, doubt, before, 0) : believed(now, memory)
}

/** What is made of a clock that was believed until now. */
const fromBelieved = (before: ClockState, now: Reading, jumped: boolean, builtAt?: number): ClockState => {
  const settling = now.steady < settlingMs
  if (jumped && !settling) return doubted(now, 'jumped', before, 0)
  const doubt = jumped ? judge(now.wall, before.memory, builtAt) : null
  return doubt ? doubted(now, doubt, before, 0) : believed(now, before.memory)
}

/** What is made of a clock that was doubted: it is believed where it went back, was set right, or ran evenly long enough. */
const fromDoubted = (before: ClockState, now: Reading, jumped: boolean, builtAt?: number): ClockState => {
  const doubt = judge(now.wall, before.memory, builtAt)
  const { line, memory } = before
  const isBack = line !== null && Math.abs(now.wall - now.steady - line) <= slackMs
  if (isBack) return believed(now, memory)
  // Where it never was believed since the start, any time that can be true is one it was set to.
  if (!doubt && line === null && before.doubt !== 'jumped') return believed(now, memory)
  const agreedMs = jumped ? 0 : memory.agreedMs + now.steady - before.last.steady
  if (doubt !== 'before-build' && agreedMs >= agreedAfterMs) return believed(now, memory)
  return doubted(now, before.doubt === 'jumped' ? 'jumped' : (doubt ?? 'jumped'), before, agreedMs)
}

/** The next look at the clock. A sleep of the machine is no jump, as the steady clock runs on in it. */
export const clockAfter = (before: ClockState, now: Reading, builtAt?: number): ClockState => {
  const step = now.wall - before.last.wall - (now.steady - before.last.steady)
  const jumped = Math.abs(step) > slackMs
  return before.doubt ? fromDoubted(before, now, jumped, builtAt) : fromBelieved(before, now, jumped, builtAt)
}

/** A person says that it is the time the clock shows. */
export const clockConfirmed = ({ memory }: ClockState, now: Reading, builtAt?: number): ClockState => {
  const floor = builtAt !== undefined && now.wall < builtAt - day ? now.wall : memory.floor
  const state = believed(now, { ...memory, floor })
  return { ...state, memory: { ...state.memory, seen: now.wall } }
}
