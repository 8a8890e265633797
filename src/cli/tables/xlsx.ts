import { readSheet } from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { Table } from '../../exhibit/strings'

/** Widths in characters: the key, the place, each language, and what comes after. */
const widths = { key: 30, place: 34, wording: 46, note: 16 }
/** Columns that follow the languages: limit, signed off, remark, mark. */
const notes = 4

/** A table as an XLSX workbook of one sheet, all cells texts, headings and keys kept in sight. */
export const xlsxOf = async (table: Table): Promise<Buffer> => {
  const columns = (table[0] ?? []).map((_, at, { length }) => {
    if (at < 2) return { width: at === 0 ? widths.key : widths.place }
    return { width: at < length - notes ? widths.wording : widths.note }
  })
  const cells = table.map((row, at) =>
    row.map((value) => ({
      value,
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
      // Nothing typed here is a date or a sum.
      format: '@',
      ...(at === 0 && { fontWeight: 'bold' as const }),
    })),
  )
  return writeExcelFile(cells, { columns, stickyRowsCount: 1, stickyColumnsCount: 1, sheet: 'strings' }).toBuffer()
}

/** Reads the first sheet of an XLSX workbook. `undefined` where it is none. */
export const tableFromXlsx = async (bytes: Buffer): Promise<Table | undefined> => {
  try {
    const rows = await readSheet(bytes, { trim: false })
    return rows.map((row) =>
      row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell))),
    )
  } catch {
    return undefined
  }
}
