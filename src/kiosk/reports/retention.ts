import type { Settings } from '../../settings'
import type { Store } from '../store'
import type { After, Every } from '../timers'
import { dayAfter, localTimeIn } from './local-time'
import type { Reporter } from './reporter'
import { zoneOf } from './visitors'

/** How often new events are counted, so that opening the page finds little left to do; and old ones are looked for. */
const roundMs = 60 * 60_000
/** Between two steps the screen is served. */
const pauseMs = 250
/** Events that go in one step: some milliseconds of work. */
const mostInStep = 500
/** And in one round: two days of a busy hall. A clock that is wrong for a day costs no more. */
const mostInRound = 60_000
const dayMs = 24 * 60 * 60_000
/** How long counting goes on in one piece; a report that is asked for meanwhile comes after it. */
const budgetMs = 200

export type RetentionParts = {
  readonly reporter: Reporter
  readonly store: Pick<Store, 'dropOldest' | 'note'>
  readonly settings: () => Settings
  readonly now: () => Date
  readonly every: Every
  readonly after: After
  /** Whether the machine's clock is believed: one that is wrong would let go what is young. */
  readonly isTrusted: () => boolean
}

/** Counts the journal once an hour and lets what is too old go once a day, in small steps. The function it returns stops. */
export const keepRetention = (parts: RetentionParts): (() => void) => {
  const { reporter, store, settings, now, every, after, isTrusted } = parts
  let stopped = false
  let stopPause = (): void => undefined
  let swept = ''

  const sweep = (before: string, gone = { events: 0, unexported: 0 }): void => {
    const dropped = store.dropOldest(mostInStep, before)
    const all = { events: gone.events + dropped.events, unexported: gone.unexported + dropped.unexported }
    if (dropped.events === mostInStep && all.events < mostInRound && !stopped)
      stopPause = after(pauseMs, () => sweep(before, all))
    else if (all.events > 0) store.note('retention', all)
  }
  const count = async (forgetBefore: string | null): Promise<void> => {
    const answer = await reporter.ask({ kind: 'count', zone: zoneOf(settings()), budgetMs, forgetBefore })
    if (stopped || answer.kind !== 'count') return
    if (answer.behind > 0) stopPause = after(pauseMs, () => void count(forgetBefore))
    // What goes has been counted.
    else if (forgetBefore !== null) sweep(new Date(now().getTime() - settings().journal.keepDays * dayMs).toISOString())
  }
  const round = (): void => {
    const today = localTimeIn(zoneOf(settings()))(now().getTime()).day
    const isNew = today !== swept && isTrusted()
    if (isNew) swept = today
    void count(isNew ? dayAfter(today, -settings().journal.keepDays) : null)
  }
  const stop = every(roundMs, round)
  return () => {
    stopped = true
    stop()
    stopPause()
  }
}
