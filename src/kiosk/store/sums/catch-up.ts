import type { DatabaseSync } from 'node:sqlite'
import { tallyOf, type JournalRow } from '../../reports/tally'
import type { LocalTime } from '../../reports/local-time'
import { inOneGo, readCounter } from '../rows'
import { addTally, readState, writeState, type SumsState } from './tables'

/** Events that are counted in one go. */
const piece = 2_000

const rowOf = (row: Readonly<Record<string, unknown>>): JournalRow => ({
  sequence: Number(row['sequence']),
  type: String(row['type']),
  detail: String(row['detail']),
  stamped: String(row['stamped']),
})

const rowsAfter = (journal: DatabaseSync, after: number): readonly JournalRow[] =>
  journal
    .prepare('SELECT sequence, type, detail, stamped FROM visit_events WHERE sequence > ? ORDER BY sequence LIMIT ?')
    .all(after, piece)
    .map(rowOf)

/** The last event of a journal; 0 where it has none. */
export const lastEvent = (journal: DatabaseSync): number =>
  Number(journal.prepare('SELECT max(sequence) AS last FROM visit_events').get()?.['last'] ?? 0)

type Next = { readonly state: SumsState; readonly rows: readonly JournalRow[]; readonly last: number }

/**
 * What is to be counted next: at the start of a journal that is another one than last time. `undefined` where the journal can't be
 * read, which is the kiosk's to mend and says nothing about the sums.
 */
const nextOf = (journal: DatabaseSync, known: SumsState): Next | undefined => {
  try {
    const id = readCounter(journal, 'journal-id') ?? 0
    const state = known.journal === id ? known : { journal: id, through: 0 }
    return { state, rows: rowsAfter(journal, state.through), last: lastEvent(journal) }
  } catch {
    return undefined
  }
}

/**
 * Counts the next events, inside a transaction of the caller's: another program may be counting as well, and whoever comes second
 * goes on where the first has stopped.
 */
const countPiece = (sums: DatabaseSync, journal: DatabaseSync, localTime: (ms: number) => LocalTime) => {
  const next = nextOf(journal, readState(sums))
  const through = next?.rows.at(-1)?.sequence
  if (!next || through === undefined) return { rows: 0, left: 0 }
  addTally(sums, tallyOf(next.rows, localTime))
  writeState(sums, { ...next.state, through })
  return { rows: next.rows.length, left: Math.max(0, next.last - through) }
}

/**
 * Counts the events the journal got since the last time, until all are counted or the time is up. Sums and place change together, so a
 * kill in between counts nothing twice and nothing never. Gives how many events are left.
 */
export const catchUp = (
  sums: DatabaseSync,
  journal: DatabaseSync,
  localTime: (ms: number) => LocalTime,
  isTimeUp: () => boolean,
): number => {
  for (;;) {
    const { rows, left } = inOneGo(sums, () => countPiece(sums, journal, localTime))
    if (rows < piece) return 0
    if (isTimeUp()) return left
  }
}
