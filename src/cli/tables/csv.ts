import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Table } from '../../exhibit/strings'

/** What a spreadsheet would take for a formula, and run, when it opens the file; and what we put in front of it. */
const formula = /^'*[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/

/** A table as CSV in UTF-8 with a byte order mark, without which spreadsheets take Chinese for another encoding. */
export const csvOf = (table: Table): string =>
  stringify(
    table.map((row) => row.map((cell) => (formula.test(cell) ? `'${cell}` : cell))),
    // A line break inside a cell is quoted whichever way it is written.
    { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

/** Reads CSV separated by commas, semicolons (spreadsheets in German) or tabs. `undefined` where it is none. */
export const tableFromCsv = (text: string): Table | undefined => {
  try {
    const head = text.slice(0, text.search(/\r?\n|$/))
    const delimiter = [';', '\t'].find((sign) => head.split(sign).length > head.split(',').length) ?? ','
    const rows: unknown = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true })
    if (!Array.isArray(rows)) return undefined
    return rows.map((row: unknown) =>
      Array.isArray(row) ? row.map((cell) => unguarded(typeof cell === 'string' ? cell : '')) : [],
    )
  } catch {
    return undefined
  }
}

const unguarded = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)
