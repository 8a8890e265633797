import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Ask } from '../../reports/ask'
import { byteOrderMark, csvLine, type Cell } from '../../reports/csv'
import { columnGuide, eventTables, tablesOf, type ExportTable } from '../../reports/export-tables'
import { lastEvent } from './catch-up'
import { exportRows } from './export-rows'

type Exporting = Extract<Ask, { kind: 'export' }>
type Here = { readonly sums: DatabaseSync; readonly journal: DatabaseSync | undefined }

/** Text that is handed to the disk at once, in characters. */
const piece = 256 * 1024

/** A new file written piece by piece; closed means on the disk. Throws what the file system throws. */
const writingTo = (file: string) => {
  const descriptor = openSync(file, 'wx')
  let text = ''
  const flush = (): void => {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
    text = ''
  }
  return {
    write: (more: string): void => {
      text += more
      if (text.length >= piece) flush()
    },
    /** Also where writing failed: the descriptor is given back. */
    close: (): void => {
      try {
        flush()
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
    },
  }
}

type Writing = ReturnType<typeof writingTo>

const withFile = (file: string, work: (writing: Writing) => void): void => {
  const writing = writingTo(file)
  try {
    work(writing)
  } finally {
    writing.close()
  }
}

/** The rows of a table of the journal. That it can't be read is told apart from sums that can't. */
function* journalRows(journal: DatabaseSync, table: string, ask: Exporting): Generator<readonly Cell[]> {
  try {
    yield* exportRows(journal, table, ask.period)
  } catch (error) {
    throw new Error('the journal could not be read', { cause: error })
  }
}

const rowsFor = (table: ExportTable, { sums, journal }: Here, ask: Exporting): Iterable<readonly Cell[]> => {
  if (!eventTables.includes(table)) return exportRows(sums, table.name, ask.period)
  return journal ? journalRows(journal, table.name, ask) : []
}

const writeCsv = (table: ExportTable, here: Here, ask: Exporting): void =>
  withFile(join(ask.folder, `${table.name}.csv`), ({ write }) => {
    write(byteOrderMark + csvLine(table.columns.map(({ name }) => name)))
    for (const cells of rowsFor(table, here, ask)) write(csvLine(cells))
  })

const objectOf = ({ columns }: ExportTable, cells: readonly Cell[]): string =>
  JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, cells[at] ?? ''])))

const writeJson = (tables: readonly ExportTable[], here: Here, ask: Exporting): void =>
  withFile(join(ask.folder, 'visitors.json'), ({ write }) => {
    write(`{"period":${JSON.stringify(ask.period)},"timeZone":${JSON.stringify(ask.zone)},"tables":{`)
    for (const [at, table] of tables.entries()) {
      write(`${at > 0 ? ',\n' : '\n'}${JSON.stringify(table.name)}:[`)
      let comma = ''
      for (const cells of rowsFor(table, here, ask)) {
        write(`${comma}\n${objectOf(table, cells)}`)
        comma = ','
      }
      write(']')
    }
    write('}}\n')
  })

/**
 * Writes each table as comma-separated values, all of them as JSON, and the guide to their columns in English and Chinese, into a
 * folder that is there. Gives the last event that went along. Throws what the file system throws.
 */
export const writeExport = (here: Here, ask: Exporting): number => {
  const tables = tablesOf(ask.events)
  const through = ask.events && here.journal ? lastEvent(here.journal) : 0
  for (const table of tables) writeCsv(table, here, ask)
  writeJson(tables, here, ask)
  for (const language of ['en', 'zh'] as const) {
    withFile(join(ask.folder, `columns.${language}.txt`), ({ write }) =>
      write(byteOrderMark + columnGuide(tables, language)),
    )
  }
  return through
}
