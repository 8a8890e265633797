import type { Abilities } from '../abilities'
import type { Health } from '../health'
import { dayMs, zoneOf } from '../hours/zone'
import type { DaySoFar } from '../store/day'
import { withCure } from './cures'
import type { Facts, VisitsFact } from './facts'
import { faultsIn } from './fault-reports'
import type { Machine } from './machine'
import { restartsIn } from './restarts'
import { shortForm } from './short-form'

/** What `GET /api/operator/now` answers. */
export type Now = Facts & {
  /** The same for a telephone's camera. */
  readonly short: string
}

type NoteSeen = Parameters<typeof restartsIn>[0][number]

export type NowParts = {
  readonly now: () => Date
  readonly name: () => string
  /** `settings.hours.timeZone`. */
  readonly timeZone: () => string | null
  readonly health: () => Health
  readonly abilities: Pick<Abilities, 'displays' | 'graphics'>
  readonly machine: Machine
  /** The notes of starts and of pages that began anew, oldest first, at least those of the last day. */
  readonly restartNotes: () => readonly NoteSeen[]
  /** The notes of faults, oldest first. */
  readonly faultNotes: () => readonly NoteSeen[]
  /** Milliseconds; `undefined` while the staff has not switched the sound off. */
  readonly soundOffUntil: () => number | undefined
  /** `undefined` while the journal can't be read. */
  readonly day: (from: Date) => DaySoFar | undefined
}

/** The hall's clock: the last midnight, and what it is ahead of UTC. */
const hallClock = (at: Date, timeZone: string | null) => {
  const { wallAt, reached } = zoneOf(timeZone)
  const wall = wallAt(at.getTime())
  const midnight = new Date(reached(Math.floor(wall / dayMs) * dayMs).first)
  return { midnight, aheadMinutes: Math.round((wall - at.getTime()) / 60_000) }
}

const isoOf = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString())

const secondsOf = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 1000))

const visitsOf = (day: DaySoFar | undefined): VisitsFact => ({
  today: day?.begun ?? 0,
  medianSeconds: secondsOf(day?.medianMs ?? null),
  lastAt: day?.lastAt ?? null,
})

/** The facts of this moment, gathered anew each time. Never rejects. */
export const tellNow = (parts: NowParts) => async (): Promise<Now> => {
  const { abilities, machine } = parts
  const at = parts.now()
  const { midnight, aheadMinutes } = hallClock(at, parts.timeZone())
  const { reasons, operator, ...health } = parts.health()
  const facts: Facts = {
    ...health,
    at: at.toISOString(),
    aheadMinutes,
    name: parts.name(),
    reasons: reasons.map(withCure),
    restarts: restartsIn(parts.restartNotes(), midnight),
    faults: faultsIn(parts.faultNotes()),
    soundOffUntil: isoOf(parts.soundOffUntil()),
    ...(abilities.graphics && { graphics: abilities.graphics() }),
    ...(abilities.displays && { displays: abilities.displays() }),
    memory: machine.memory(),
    disk: await machine.disk(),
    pin: operator.pin,
    visits: visitsOf(parts.day(midnight)),
    network: machine.network(),
  }
  return { ...facts, short: shortForm(facts) }
}
