import type { Abilities } from '../abilities'
import type { Health } from '../health'
import type { DaySoFar } from '../store/day'
import { withCure } from './cures'
import type { ClockFact, Facts, VisitsFact } from './facts'
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
  readonly health: () => Health
  readonly abilities: Pick<Abilities, 'displays' | 'graphics'>
  readonly machine: Machine
  /** The notes of starts and of pages that began anew, oldest first, at least those of the last day. */
  readonly restartNotes: () => readonly NoteSeen[]
  /** `undefined` while the journal can't be read. */
  readonly day: (from: Date) => DaySoFar | undefined
  readonly clock?: () => ClockFact
}

/** Midnight by the machine's clock and time zone. */
const midnightBefore = (at: Date): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate())

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
  const midnight = midnightBefore(at)
  const { status, reasons, exhibit, uptimeSeconds, version, host, page, journal, install, operator } = parts.health()
  const facts: Facts = {
    ...{ status, exhibit, uptimeSeconds, version, host, page, journal, install },
    at: at.toISOString(),
    name: parts.name(),
    reasons: reasons.map(withCure),
    restarts: restartsIn(parts.restartNotes(), midnight),
    ...(abilities.graphics && { graphics: abilities.graphics() }),
    ...(abilities.displays && { displays: abilities.displays() }),
    memory: machine.memory(),
    disk: await machine.disk(),
    ...(parts.clock && { clock: parts.clock() }),
    pin: operator.pin,
    visits: visitsOf(parts.day(midnight)),
    network: machine.network(),
  }
  return { ...facts, short: shortForm(facts) }
}
