import type { DatabaseSync } from 'node:sqlite'
import type { Ask } from '../../reports/ask'
import { eventTables, tablesOf, type ExportTable } from '../../reports/export-tables'
import { questionOf } from './export-rows'

type Asked = Pick<Extract<Ask, { kind: 'export' }>, 'period' | 'events'>
type Here = { readonly sums: DatabaseSync; readonly journal: DatabaseSync | undefined }

/** The guides to the columns, and the heads of the files. */
const guides = 64 * 1024
/** Commas, quotes and ends of lines of one row in both forms, and a stay that is written out in milliseconds. */
const aroundCell = 8
const aroundRow = 12

/** What the rows of a table take as comma-separated values and as JSON together: each letter twice, quotes doubled or with a stroke before them. */
const bytesOf = (table: ExportTable, database: DatabaseSync, period: Asked['period']): number => {
  const { sql, given } = questionOf(table.name, period)
  const names = database
    .prepare(sql)
    .columns()
    .map(({ name }) => name)
  const letters = names.map((name) => `length(${name})`).join(' + ')
  const quotes = names.includes('detail') ? `length(detail) - length(replace(detail, '"', ''))` : '0'
  const counted = database
    .prepare(`SELECT count(*) AS rows, total(${letters}) AS letters, total(${quotes}) AS quotes FROM (${sql})`)
    .get(...given)
  const [rows = 0, inRows = 0, quoted = 0] = [counted?.['rows'], counted?.['letters'], counted?.['quotes']].map(Number)
  const columns = table.columns.reduce((sum, { name }) => sum + name.length + aroundCell, aroundRow)
  return rows * columns + 2 * (inRows + quoted)
}

/** How many bytes an export takes, a little more rather than less. Reads every row, but writes none. */
export const measureExport = ({ sums, journal }: Here, { period, events }: Asked): number =>
  tablesOf(events).reduce((sum, table) => {
    const database = eventTables.includes(table) ? journal : sums
    return database ? sum + bytesOf(table, database, period) : sum
  }, guides)
