import type { DatabaseSync } from 'node:sqlite'
import { addToCounter, readCounter } from './rows'

/** Events of the journal that went. `unexported`: those of them that no export had taken along. */
export type Dropped = { readonly events: number; readonly unexported: number }

/** The counters by which the operator sees what went; the last event that an export took along; the milliseconds of the last going. */
export const goneCounters = {
  events: 'journal-gone',
  unexported: 'journal-gone-unexported',
  exported: 'journal-exported',
  last: 'journal-gone-at',
} as const

/** What went for good. `last`: when the last of it went, ISO 8601 in UTC. */
export type Gone = Dropped & { readonly last: string | null }

/** What went until now, by the counters. */
export const goneBy = (get: (counter: string) => number): Gone => {
  const last = get(goneCounters.last)
  return {
    events: get(goneCounters.events),
    unexported: get(goneCounters.unexported),
    last: last > 0 ? new Date(last).toISOString() : null,
  }
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/**
 * Lets the oldest events go, at most so many at once; with `before` only those that were written earlier than that (ISO 8601 in UTC).
 * Counts what went and what of it was never exported, inside a transaction of the caller's.
 */
export const dropOldest = (database: DatabaseSync, most: number, now: number, before = '9999'): Dropped => {
  const oldest = `SELECT sequence FROM (SELECT sequence, stamped FROM visit_events ORDER BY sequence LIMIT ?) WHERE stamped < ?`
  const exported = readCounter(database, goneCounters.exported) ?? 0
  const counted = database
    .prepare(`SELECT count(*) AS events, sum(sequence > ?) AS unexported FROM (${oldest})`)
    .get(exported, most, before)
  const dropped = { events: number(counted?.['events']), unexported: number(counted?.['unexported']) }
  if (dropped.events === 0) return dropped
  database.prepare(`DELETE FROM visit_events WHERE sequence IN (${oldest})`).run(most, before)
  addToCounter(database, goneCounters.events, dropped.events)
  addToCounter(database, goneCounters.unexported, dropped.unexported)
  addToCounter(database, goneCounters.last, now - (readCounter(database, goneCounters.last) ?? 0))
  return dropped
}
