import type { FaultsTold } from './fault-reports'
import type { DisplayFact, GraphicsFact } from '../abilities'
import type { Health } from '../health'
import type { ReasonTold } from './cures'
import type { DiskFact, MemoryFact } from './machine'
import type { Restarts } from './restarts'

/** What the day's visits were so far. */
export type VisitsFact = {
  /** Visits begun since midnight. */
  readonly today: number
  /** How long a visit took, the middle one of those that ended today; `null` while none has. */
  readonly medianSeconds: number | null
  /** When the last thing was heard of a visit, whatever day that was; an ISO time. */
  readonly lastAt: string | null
}

/** The facts of this moment as the panel and the code for a telephone tell them. What a machine can't tell is absent. */
export type Facts = Pick<
  Health,
  'status' | 'exhibit' | 'uptimeSeconds' | 'version' | 'host' | 'page' | 'journal' | 'install' | 'hours' | 'clock'
> & {
  /** Wall time, ISO 8601 in UTC, as are all times here. */
  readonly at: string
  /** What the hall's clock is ahead of UTC, in minutes. */
  readonly aheadMinutes: number
  /** `settings.kioskName`. */
  readonly name: string
  readonly reasons: readonly ReasonTold[]
  readonly restarts: Restarts
  /** What the staff on the floor reported and nobody has seen to. */
  readonly faults: FaultsTold
  /** Until when the staff on the floor switched the sound off; `null` while they have not. */
  readonly soundOffUntil: string | null
  readonly graphics?: GraphicsFact | undefined
  readonly displays?: readonly DisplayFact[] | undefined
  readonly memory: MemoryFact
  readonly disk: DiskFact | null
  readonly pin: Health['operator']['pin']
  readonly visits: VisitsFact
  readonly network: 'on' | 'off'
}
