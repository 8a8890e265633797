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

const nextRows = (journal: DatabaseSync, after: number): readonly JournalRow[] =>
  journal
    .prepare('SELECT sequence, type, detail, stamped FROM visit_events WHERE sequence > ? ORDER BY sequence LIMIT ?')
    .all(after, piece)
    .map(rowOf)

/** Where counting goes on: at the start of a journal that is another one than last time. */
const stateFor = (sums: DatabaseSync, journal: DatabaseSync): SumsState => {
  const id = readCounter(journal, 'journal-id') ?? 0
  const state = readState(sums)
  return state.journal === id ? state : { journal: id, through: 0 }
}

/** How many events of the journal are not counted yet, give or take those that are gone. */
export const behind = (sums: DatabaseSync, journal: DatabaseSync): number => {
  const last = Number(journal.prepare('SELECT max(sequence) AS last FROM visit_events').get()?.['last'] ?? 0)
  return Math.max(0, last - stateFor(sums, journal).through)
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
    const state = stateFor(sums, journal)
    const rows = nextRows(journal, state.through)
    const last = rows.at(-1)
    if (!last) return 0
    const tally = tallyOf(rows, localTime)
    inOneGo(sums, () => {
      addTally(sums, tally)
      writeState(sums, { ...state, through: last.sequence })
    })
    if (rows.length < piece) return 0
    if (isTimeUp()) return behind(sums, journal)
  }
}
