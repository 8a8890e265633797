import type { DatabaseSync } from 'node:sqlite'
import { dropOldest } from './drop-oldest'
import type { Entry } from './waiting'

/** Does some work on the database all or not at all. */
export const inOneGo = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/**
 * Writes events, inside a transaction of the caller's. An event that is there already is left as it is: a page may send a report twice when it
 * did not hear the answer. Beyond `most` events the oldest go; gives how many of those no export had taken along.
 */
export const writeEntries = (database: DatabaseSync, entries: readonly Entry[], most: number, now: number): number => {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO visit_events (visit, type, at, detail, boot, stamped) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { visit, type, at, detail, boot, stamped } of entries) insert.run(visit, type, at, detail, boot, stamped)
  return trim(database, most, entries.length, now)
}

/** Events that go at once when there are far too many: a visitor may be waiting for an answer meanwhile. */
const mostTrimmed = 1_000

/**
 * How many events there are beyond `most`, once the span of their numbers is `slack` times as wide. The span is found at once and is never
 * less than the count; only when it is too wide are the events counted. A single wrecked number must not cost all the others.
 */
export const surplusOf = (database: DatabaseSync, most: number, slack = 1): number => {
  // Two questions: asked in one, SQLite would read the whole table.
  const last = '(SELECT max(sequence) FROM visit_events)'
  const first = '(SELECT min(sequence) FROM visit_events)'
  const span = `SELECT ${last} - ${first} >= ? AS wide`
  if (database.prepare(span).get(Math.floor(most * slack))?.['wide'] !== 1) return 0
  return Math.max(0, countEntries(database) - most)
}

/** Usually what is too much goes between visits, hourly; here only where that is not enough. */
const trim = (database: DatabaseSync, most: number, added: number, now: number): number => {
  const surplus = Math.min(surplusOf(database, most, 1.05), mostTrimmed + added)
  if (surplus <= 0) return 0
  addToCounter(database, 'journal-trimmed', surplus)
  return dropOldest(database, surplus, now).unexported
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

/** The settings as they were stored: not checked here. `undefined` when none were, or when they are not JSON. */
export const readSettingsRow = (database: DatabaseSync): unknown => {
  const body = database.prepare('SELECT body FROM settings WHERE one = 1').get()?.['body']
  return typeof body === 'string' ? parsed(body) : undefined
}

/** What was kept of the operator's PIN, not checked here; `null` when nothing was. */
export const readOperatorRow = (database: DatabaseSync): unknown => {
  const body = database.prepare('SELECT body FROM operator WHERE one = 1').get()?.['body']
  return typeof body === 'string' ? parsed(body) : null
}

export const writeOperatorRow = (database: DatabaseSync, body: string): void => {
  const sql = 'INSERT INTO operator (one, body) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET body = ?'
  database.prepare(sql).run(body, body)
}

export const writeSettingsRow = (database: DatabaseSync, body: string, saved: string): void => {
  const sql =
    'INSERT INTO settings (one, body, saved) VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET body = ?, saved = ?'
  database.prepare(sql).run(body, saved, body, saved)
}

export const readCounter = (database: DatabaseSync, name: string): number | undefined => {
  const value = database.prepare('SELECT value FROM counters WHERE name = ?').get(name)?.['value']
  return typeof value === 'number' ? value : undefined
}

export const writeCounter = (database: DatabaseSync, name: string, value: number): void => {
  const sql = 'INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?'
  database.prepare(sql).run(name, value, value)
}

/** Adds to a counter, which begins with nothing. */
export const addToCounter = (database: DatabaseSync, name: string, by: number): void => {
  const sql = 'INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + ?'
  database.prepare(sql).run(name, by, by)
}

const countEntries = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT count(*) AS count FROM visit_events').get()?.['count'] ?? 0)
