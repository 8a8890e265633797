import type { DatabaseSync } from 'node:sqlite'

/** The visits since a moment, as far as they are on the disk. */
export type DaySoFar = {
  readonly begun: number
  /** How long visitors stayed, in milliseconds, the middle one of the visits that ended; `null` while none has ended. */
  readonly medianMs: number | null
  /** When the newest event of all was written down, ISO 8601; `null` in an empty journal. */
  readonly lastAt: string | null
}

type Counted = {
  readonly database: DatabaseSync
  readonly from: string
  readonly upTo: number
  readonly begun: number
  readonly tookMs: readonly number[]
}

const sequenceAt = 'SELECT sequence, stamped FROM visit_events WHERE sequence >= ? ORDER BY sequence LIMIT 1'
const ends =
  'SELECT (SELECT min(sequence) FROM visit_events) AS first, (SELECT max(sequence) FROM visit_events) AS last'

/**
 * The sequence number from which on events are stamped with `from` or later: found by halving, since time has no index. Where the
 * clock was set back in between it is off by the events of that span.
 */
const firstSince = (database: DatabaseSync, from: string): number => {
  const found = database.prepare(ends).get()
  let [low, high] = [Number(found?.['first'] ?? 1), Number(found?.['last'] ?? 0) + 1]
  const at = database.prepare(sequenceAt)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = at.get(middle)
    if (row && String(row['stamped']) < from) low = Number(row['sequence']) + 1
    else high = middle
  }
  return low
}

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

const numberIn = (detail: string, name: RegExp): number | undefined => {
  const [, found] = name.exec(detail) ?? []
  return found === undefined ? undefined : Number(found)
}

const durationName = /"duration":(\d+)/
const idleName = /"idle":(\d+)/

/** How long a visitor was there, without the time the kiosk waited for one who had walked off. */
const stayIn = (detail: unknown): readonly number[] => {
  const text = String(detail)
  const duration = numberIn(text, durationName)
  return duration === undefined ? [] : [Math.max(0, duration - (numberIn(text, idleName) ?? 0))]
}

const more =
  "SELECT sequence, type, detail FROM visit_events WHERE sequence > ? AND type IN ('started', 'ended') ORDER BY sequence"

const countOn = (database: DatabaseSync, counted: Counted): Counted => {
  const rows = database.prepare(more).all(counted.upTo)
  return {
    ...counted,
    upTo: Number(rows.at(-1)?.['sequence'] ?? counted.upTo),
    begun: counted.begun + rows.filter(({ type }) => type === 'started').length,
    tookMs: [...counted.tookMs, ...rows.flatMap(({ type, detail }) => (type === 'ended' ? stayIn(detail) : []))],
  }
}

/** Counts a day's visits, each event once: asked again, it goes on behind the last event it saw. */
export const createDayCount = (): ((database: DatabaseSync, from: Date) => DaySoFar) => {
  let counted: Counted | undefined
  return (database, from) => {
    const since = from.toISOString()
    // A database that was set aside and begun anew has numbers of its own.
    if (counted?.from !== since || counted.database !== database)
      counted = { database, from: since, upTo: firstSince(database, since) - 1, begun: 0, tookMs: [] }
    counted = countOn(database, counted)
    const last = database.prepare('SELECT stamped FROM visit_events ORDER BY sequence DESC LIMIT 1').get()
    return { begun: counted.begun, medianMs: median(counted.tookMs), lastAt: last ? String(last['stamped']) : null }
  }
}
