import type { Hours } from '../../settings'
import type { Reason } from '../health'
import type { News } from '../news'
import type { Pulse } from '../pulse'
import type { Every } from '../timers'
import { createDisplayRest, restAfterMs } from './display-rest'
import { createNight } from './night'
import { opensAt, type Opens } from './opening'
import { createOpenings, createScaled } from './openings'
import { createWatchedClock, type ClockFact, type WatchedClockParts } from './watched-clock'
import type { Zone } from './zone'

/** What the page is told of the opening hours. */
export type HoursAnswer = {
  readonly isOpen: boolean
  readonly outside: Hours['outside']
  /** When it opens next; `null` while it is open, and where nobody knows. */
  readonly opens: Opens | null
}

/** What health says of them. `until` is the next change, ISO 8601 in UTC; `null` where none is in sight. */
export type HoursFact = { readonly isOpen: boolean; readonly until: string | null; readonly displayAsleep: boolean }

/** What of the machine's doings goes into the journal. */
export type NoteHours = (kind: 'clock' | 'page-restarted', detail: { readonly why: string }) => void

export type HoursParts = Omit<WatchedClockParts, 'changed'> & {
  readonly settings: () => Hours
  readonly pulse: Pulse
  readonly every: Every
  readonly monotonic: () => number
  /** How much faster opening hours pass, for tests. */
  readonly clockRate: number
  readonly sleepDisplay?: ((asleep: boolean) => void) | undefined
  readonly note: NoteHours
}

export type HoursService = {
  readonly answer: () => HoursAnswer
  readonly fact: () => HoursFact
  readonly clock: () => ClockFact
  readonly reasons: () => readonly Reason[]
  /** The screen is to be black and is: what it paints, or does not paint, says nothing about it. */
  readonly isResting: () => boolean
  /** A person says that the clock is right. */
  readonly confirmClock: () => void
  /** The settings changed. */
  readonly changed: () => void
  /** From now on pages are told. */
  readonly start: (news: Pick<News, 'tell'>) => void
  readonly close: () => void
}

/** How often the hours are looked at, in unscaled milliseconds; never more than four times a second. */
const lookMs = 15_000
const leastLookMs = 250

const isoOf = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString())

type Openings = ReturnType<typeof createOpenings>

const answerAt = ({ at, zone }: Openings, outside: Hours['outside'], time: number | undefined): HoursAnswer => {
  const { isOpen, until } = at(time)
  const opens = isOpen || time === undefined || until === null ? null : opensAt(zone(), time, until)
  return { isOpen, outside, opens }
}

const nightOf = (parts: HoursParts, zone: () => Zone, tell: News['tell'], startedAt: number | undefined) => {
  const { settings, pulse, steady, note } = parts
  return createNight(
    {
      at: () => settings().nightlyRestart,
      zone,
      lastBeat: pulse.last,
      sinceLastBeat: pulse.sinceLast,
      steady,
      reload: () => tell('reload'),
      done: () => note('page-restarted', { why: 'night' }),
    },
    startedAt,
  )
}

/**
 * Decides when the kiosk is open and tells the page. A clock that can't be believed opens it. Looked at every 15 seconds, at each
 * change of the settings and whenever somebody asks.
 */
export const createHours = (parts: HoursParts): HoursService => {
  const { settings, pulse, every, clockRate, note } = parts
  let news: Pick<News, 'tell'> | undefined
  const tell: News['tell'] = (what) => news?.tell(what)
  const clock = createWatchedClock({ ...parts, changed: (why) => note('clock', { why: why ?? 'trusted' }) })
  const scaled = createScaled(clockRate)
  const openings = createOpenings(settings)
  const time = (): number | undefined => scaled(clock.look())
  const now = () => openings.at(time())
  const answer = () => answerAt(openings, settings().outside, time())
  const night = nightOf(parts, openings.zone, tell, time())
  const display = createDisplayRest({ ...parts, afterMs: restAfterMs / clockRate })

  let told: string | undefined
  const look = (): void => {
    const [{ isOpen }, before] = [now(), told]
    told = JSON.stringify(answer())
    if (before !== undefined && before !== told) tell('hours')
    display.follow(isOpen, pulse.last())
    night(time())
  }
  look()
  const stops = [
    every(Math.max(leastLookMs, lookMs / clockRate), look),
    pulse.onBeat((beat) => display.follow(now().isOpen, beat)),
  ]
  return {
    answer,
    fact: () => ({ isOpen: now().isOpen, until: isoOf(now().until), displayAsleep: display.isAsleep() }),
    clock: clock.fact,
    reasons: clock.reasons,
    isResting: () => pulse.last()?.screen === 'asleep' && !now().isOpen,
    confirmClock: () => {
      clock.confirm()
      look()
    },
    changed: look,
    start: (to) => {
      news = to
    },
    close: () => {
      for (const stop of stops) stop()
      display.close()
      clock.keep()
    },
  }
}
