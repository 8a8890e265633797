import type { DatabaseSync } from 'node:sqlite'
import type { Line, Tally, TallyTable } from '../../reports/tally'

/** The tables of sums: what a line is found by, and what is added up in it. */
const shapes: Readonly<Record<TallyTable, { readonly keys: readonly string[]; readonly sums: readonly string[] }>> = {
  hours: { keys: ['day', 'hour'], sums: ['visits'] },
  counts: { keys: ['day', 'what', 'name'], sums: ['count'] },
  screens: { keys: ['day', 'screen'], sums: ['views', 'dwell', 'looks', 'looked', 'squares'] },
  stays: { keys: ['day', 'waited', 'bucket'], sums: ['visits'] },
  touches: { keys: ['screen', 'turn', 'day', 'cell'], sums: ['landed', 'missed'] },
}

export const tallyTables = ['hours', 'counts', 'screens', 'stays', 'touches'] as const

const texts: ReadonlySet<string> = new Set(['day', 'what', 'name', 'screen', 'turn'])

const createTable = (table: TallyTable): string => {
  const { keys, sums } = shapes[table]
  const columns = [...keys, ...sums].map((name) => `${name} ${texts.has(name) ? 'TEXT' : 'INTEGER'} NOT NULL`)
  return `CREATE TABLE ${table} (${columns.join(', ')}, PRIMARY KEY (${keys.join(', ')})) STRICT, WITHOUT ROWID;`
}

/** Counted up whenever the sums mean something else than before: then they are made anew from the journal. */
export const sumsVersion = 1

/** `through` is the last event of the journal that is counted; `journal` names the journal, which may have been begun anew. Inside a transaction of the caller's. */
export const createSums = (database: DatabaseSync): void => {
  database.exec(`${tallyTables.map(createTable).join('\n')}
    CREATE TABLE state (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      journal INTEGER NOT NULL,
      through INTEGER NOT NULL
    ) STRICT;
    INSERT INTO state VALUES (1, 0, 0);
    PRAGMA user_version = ${sumsVersion};`)
}

const upsert = (table: TallyTable): string => {
  const { keys, sums } = shapes[table]
  const all = [...keys, ...sums]
  const values = all.map(() => '?').join(', ')
  const adds = sums.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')
  return `INSERT INTO ${table} (${all.join(', ')}) VALUES (${values}) ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${adds}`
}

/** Adds a tally to the sums, inside a transaction of the caller's. */
export const addTally = (database: DatabaseSync, tally: Tally): void => {
  for (const table of tallyTables) {
    const lines: Iterable<Line> = tally[table].values()
    const statement = database.prepare(upsert(table))
    for (const { key, numbers } of lines) statement.run(...key, ...numbers)
  }
}

export type SumsState = { readonly journal: number; readonly through: number }

export const readState = (database: DatabaseSync): SumsState => {
  const row = database.prepare('SELECT journal, through FROM state WHERE one = 1').get()
  return { journal: Number(row?.['journal'] ?? 0), through: Number(row?.['through'] ?? 0) }
}

export const writeState = (database: DatabaseSync, { journal, through }: SumsState): void => {
  database.prepare('UPDATE state SET journal = ?, through = ? WHERE one = 1').run(journal, through)
}

/** Lets the sums of days before one go, at most so many days at once: a clock that is wrong for an hour costs no year. */
export const forgetDays = (database: DatabaseSync, before: string, mostDays: number): number => {
  const oldest = database
    .prepare('SELECT DISTINCT day FROM hours WHERE day < ? ORDER BY day LIMIT ?')
    .all(before, mostDays)
  for (const { day } of oldest) {
    for (const table of tallyTables) database.prepare(`DELETE FROM ${table} WHERE day = ?`).run(String(day))
  }
  return oldest.length
}
