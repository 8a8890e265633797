import type { Settings } from '../../settings'
import type { Store } from '../store'
import type { Dropped } from '../store/drop-oldest'
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

const nothing: Dropped = { events: 0, unexported: 0 }

export type RetentionParts = {
  readonly reporter: Reporter
  readonly store: Pick<Store, 'dropOldest' | 'surplus' | 'note'>
  readonly settings: () => Settings
  readonly now: () => Date
  readonly every: Every
  readonly after: After
  /** Whether the machine's clock is believed: one that is wrong would let go what is young. */
  readonly isTrusted: () => boolean
}

/** Names what is beyond the most that are kept, step by step; it is counted once. */
const tooMany = (store: Pick<Store, 'dropOldest' | 'surplus'>): (() => Dropped) => {
  let left = store.surplus()
  return () => {
    const most = Math.min(mostInStep, left)
    left -= most
    return most > 0 ? store.dropOldest(most, '9999') : nothing
  }
}

/** Counts the journal once an hour and lets go what is too much; once a day also what is too old. In small steps. The function it returns stops. */
export const keepRetention = (parts: RetentionParts): (() => void) => {
  const { reporter, store, settings, now, every, after, isTrusted } = parts
  let stopped = false
  let stopPause = (): void => undefined
  let swept = ''

  /** Lets go what `drop` names, step by step, until it names nothing more. */
  const sweep = (drop: () => Dropped, then: () => void, gone = nothing): void => {
    const dropped = drop()
    const all = { events: gone.events + dropped.events, unexported: gone.unexported + dropped.unexported }
    if (dropped.events > 0 && all.events < mostInRound && !stopped) {
      stopPause = after(pauseMs, () => sweep(drop, then, all))
      return
    }
    if (all.events > 0) store.note('retention', all)
    then()
  }
  const byAge = (): void => {
    const before = new Date(now().getTime() - settings().journal.keepDays * dayMs).toISOString()
    sweep(
      () => store.dropOldest(mostInStep, before),
      () => undefined,
    )
  }
  const count = async (forgetBefore: string | null): Promise<void> => {
    const answer = await reporter.ask({ kind: 'count', zone: zoneOf(settings()), budgetMs, forgetBefore })
    if (stopped || answer.kind !== 'count') return
    if (answer.behind > 0) stopPause = after(pauseMs, () => void count(forgetBefore))
    // What goes has been counted.
    else sweep(tooMany(store), () => forgetBefore !== null && byAge())
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
