import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Shown } from './exhibits/choose'
import type { ClockFact, HoursFact } from './hours'
import type { InstallState } from './install/state'
import type { OperatorState } from './operator'
import type { Pulse } from './pulse'
import type { JournalFacts } from './store'

/** Why a kiosk is not quite well: a code for machines, one plain sentence for people. */
export type Reason = { readonly code: string; readonly says: string }

/** What `GET /api/health` answers. */
export type Health = {
  readonly status: 'ok' | 'degraded'
  readonly reasons: readonly Reason[]
  /** The exhibit on screen; `null` when there is none. */
  readonly exhibit: { readonly id: string; readonly version: string } | null
  readonly uptimeSeconds: number
  readonly version: string
  readonly host: 'electron' | 'web'
  /** The last sign of life of the page; `null` before the first. */
  readonly page: { readonly screen: string; readonly secondsAgo: number } | null
  /** Events that wait in memory because the disk can't be written, and events that were lost so; and what went because of its age or its number, and when. */
  readonly journal: JournalFacts
  /** The installed exhibit, the one that undo puts back, and a pack that waits for the operator's answer. */
  readonly install: InstallState
  /** Whether the operator has set a PIN, and for how long tries are locked out. No reason to be degraded. */
  readonly operator: OperatorState
  readonly hours: HoursFact
  /** Whether the machine's clock is believed; where it is not, the reasons say what to do. */
  readonly clock: ClockFact
}

/** What health is made of. */
export type HealthParts = {
  readonly version: string
  readonly host: Health['host']
  /** The folder of the built page. */
  readonly page: string
  readonly shown: () => Shown | undefined
  readonly uptimeMs: () => number
  readonly reasons: () => readonly Reason[]
  readonly pulse: Pulse
  readonly waiting: () => Health['journal']
  readonly install: () => InstallState
  readonly operator: () => OperatorState
  readonly hours: { readonly fact: () => HoursFact; readonly clock: () => ClockFact }
}

const pageReason = (page: string): readonly Reason[] =>
  existsSync(join(page, 'index.html'))
    ? []
    : [{ code: 'page-missing', says: 'The screen has not been built: index.html is missing.' }]

const mediaWords = {
  'cannot-play': 'A film or a sound of this exhibit cannot be played on this machine.',
  stalled: 'A film or a sound of this exhibit stopped for want of data and was given up.',
} as const

/** What the page said of films and sounds, as long as it shows the exhibit they are in. */
const mediaReason = ({ last }: Pulse): readonly Reason[] => {
  const trouble = last()?.media
  return trouble ? [{ code: `media-${trouble}`, says: mediaWords[trouble] }] : []
}

const pageSeen = ({ last, sinceLast }: Pulse): Health['page'] => {
  const beat = last()
  return beat ? { screen: beat.screen, secondsAgo: Math.round(sinceLast() / 1000) } : null
}

/** The health of now, each time it is asked for. */
export const reportHealth = (parts: HealthParts) => (): Health => {
  const reasons = [...parts.reasons(), ...pageReason(parts.page), ...mediaReason(parts.pulse)]
  const exhibit = parts.shown()?.exhibit
  return {
    status: reasons.length === 0 ? 'ok' : 'degraded',
    reasons,
    exhibit: exhibit ? { id: exhibit.id, version: exhibit.version } : null,
    uptimeSeconds: Math.round(parts.uptimeMs() / 1000),
    version: parts.version,
    host: parts.host,
    page: pageSeen(parts.pulse),
    journal: parts.waiting(),
    install: parts.install(),
    operator: parts.operator(),
    hours: parts.hours.fact(),
    clock: parts.hours.clock(),
  }
}
