import type { DatabaseSync } from 'node:sqlite'
import type { Cell } from '../../reports/csv'
import type { Period } from '../../reports/report'
import { stayOf } from '../../reports/stay'

type Row = Readonly<Record<string, unknown>>

const counts = (what: string): string =>
  `SELECT day, name, count FROM counts WHERE what = '${what}' AND day BETWEEN ? AND ? ORDER BY day, name`

/** What is asked for each table, with its columns in the order of the export; the first and the last day are given. */
const sumQuestions: Readonly<Record<string, string>> = {
  'visits-by-hour': 'SELECT day, hour, visits FROM hours WHERE day BETWEEN ? AND ? ORDER BY day, hour',
  slides: counts('slide'),
  'ways-in': counts('how'),
  screens: 'SELECT day, screen, views, dwell FROM screens WHERE day BETWEEN ? AND ? ORDER BY day, screen',
  'left-at': counts('left'),
  'ended-by': counts('reason'),
  stays: 'SELECT day, waited, bucket, visits FROM stays WHERE day BETWEEN ? AND ? ORDER BY day, waited, bucket',
  languages: counts('language'),
  'languages-chosen': counts('switched'),
  access: counts('access'),
  touches:
    'SELECT screen, turn, day, cell, landed, missed FROM touches WHERE day BETWEEN ? AND ? ORDER BY screen, turn, day, cell',
}

const journalQuestions: Readonly<Record<string, string>> = {
  events: 'SELECT sequence, visit, type, at, detail, stamped FROM visit_events ORDER BY sequence',
  notes: 'SELECT sequence, kind, detail, boot, monotonic, stamped FROM notes ORDER BY sequence',
}

const cell = (value: unknown): Cell => (typeof value === 'number' ? value : String(value))

/** A stay is written as milliseconds; the step of the scale says nothing to a reader. */
const cellsOf = (table: string, row: Row): readonly Cell[] =>
  Object.entries(row).map(([name, value]) =>
    table === 'stays' && name === 'bucket' ? stayOf(Number(value)) : cell(value),
  )

/** What is asked for a table, and the days that are given with it. The journal is asked whole. */
export const questionOf = (
  table: string,
  { from, to }: Period,
): { readonly sql: string; readonly given: readonly string[] } => {
  const ofSums = sumQuestions[table]
  return ofSums === undefined ? { sql: journalQuestions[table] ?? '', given: [] } : { sql: ofSums, given: [from, to] }
}

/** The rows of a table, one after the other: a journal does not fit into memory. */
export function* exportRows(database: DatabaseSync, table: string, period: Period): Generator<readonly Cell[]> {
  const { sql, given } = questionOf(table, period)
  for (const row of database.prepare(sql).iterate(...given)) yield cellsOf(table, row)
}
