import { widestWord } from '../../components/fit-text'
import { labelBox, textWidth } from '../../components/text-width'
import type { Column, Shown, Table } from './cells'

/** A part of a table that stands on one screen: which rows and columns, and how wide each column is, in em. */
export type TablePage = {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly widths: readonly number[]
}

export type FittedTable = { readonly size: number; readonly pages: readonly TablePage[] }

export type Room = { readonly width: number; readonly height: number }

/** The type sizes a table may take, in rem: at least `wish` if its rows and columns may stand on several pages. */
export type TableType = {
  readonly most: number
  readonly wish: number
  readonly least: number
  /** The word beside an expected number. */
  readonly expected: string
}

/** Space at both sides of a field, and above and below a row, in em of the type size. */
const padding = { across: 1.5, down: 0.64 }
/** Heads and names are set heavier than `textWidth` reckons with. */
const heavy = 1.06
const lineHeight = 1.25
/** A head set in Chinese signs may break anywhere, but is not torn into single signs; words wrap beyond this, in em. */
const narrowest = 3.2
const widestField = 9

/**
 * The largest type size, in rem, at which a table fits its room whole; where that would be smaller than the visitor wishes,
 * the fewest pages of rows and columns at the size wished for. The names of the rows and the heads stand on every page.
 */
export const fitTable = (table: Table, room: Room, type: TableType): FittedTable => {
  for (let size = type.most; size >= type.wish - 0.01; size -= 0.1) {
    const pages = parted(table, rounded(size), room, type.expected, 1)
    if (pages) return { size: rounded(size), pages }
  }
  for (let size = type.wish; size >= type.least - 0.01; size -= 0.1) {
    const pages = parted(table, rounded(size), room, type.expected, table.rows.length * table.columns.length)
    if (pages) return { size: rounded(size), pages }
  }
  const all = { rows: indexes(table.rows.length), columns: indexes(table.columns.length) }
  return { size: type.least, pages: [pageOf(table, all, room.width / type.least, type.expected)] }
}

const rounded = (size: number): number => Math.round(size * 10) / 10
const indexes = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at)

/** Things on so many pages, as evenly as can be. */
const evenly = (count: number, pages: number): readonly (readonly number[])[] => {
  const each = Math.ceil(count / pages)
  return Array.from({ length: Math.ceil(count / each) }, (_, page) =>
    indexes(count).slice(page * each, (page + 1) * each),
  )
}

/** The fewest pages that fit, at most so many; rows are parted rather than columns. */
const parted = (table: Table, size: number, room: Room, expected: string, most: number) => {
  const ways = indexes(table.columns.length).flatMap((across) =>
    indexes(table.rows.length).map((down) => ({ across: across + 1, down: down + 1 })),
  )
  const fewestFirst = ways
    .filter(({ across, down }) => across * down <= most)
    .sort((one, other) => one.across * one.down - other.across * other.down || one.across - other.across)
  for (const { across, down } of fewestFirst) {
    const pages = evenly(table.rows.length, down).flatMap((rows) =>
      evenly(table.columns.length, across).map((columns) =>
        pageOf(table, { rows, columns }, room.width / size, expected),
      ),
    )
    if (pages.every((page) => fits(table, page, size, room))) return pages
  }
  return undefined
}

/** A page with its widths: what each column needs, and an even share of what is left when the names have theirs. */
const pageOf = (table: Table, part: Omit<TablePage, 'widths'>, width: number, expected: string): TablePage => {
  const needs = part.columns.map((at) => columnWidth(table, at, expected))
  const names = Math.max(...table.rows.map(({ name }) => textWidth(name) * heavy)) + padding.across
  const left = width - names - needs.reduce((sum, need) => sum + need, 0)
  const share = Math.max(0, left) / (needs.length + 1)
  return { ...part, widths: needs.map((need) => need + share) }
}

const nameRoom = (page: TablePage, width: number): number =>
  width - page.widths.reduce((sum, each) => sum + each, 0) - padding.across

const fits = (table: Table, page: TablePage, size: number, room: Room): boolean => {
  const names = nameRoom(page, room.width / size)
  const least = Math.max(...table.rows.map(({ name }) => needOf(name) * heavy))
  return names >= least && tableHeight(table, page, names) * size <= room.height
}

/** The least width of some words, in em: their longest word, or a few Chinese signs. */
const needOf = (text: string): number => Math.max(widestWord(text), Math.min(textWidth(text), narrowest))

const columnWidth = (table: Table, at: number, expected: string): number => {
  const column = table.columns[at]
  const fields = table.rows.flatMap(({ cells }) => (cells[at] ? [fieldWidth(cells[at], column, expected)] : []))
  const head = column ? Math.max(needOf(column.name) * heavy, needOf(column.unit)) : 0
  return Math.max(head, ...fields) + padding.across
}

const fieldWidth = (cell: Shown, column: Column | undefined, expected: string): number => {
  const spare = column?.numeric ? (column.decimals - (cell.decimals ?? 0)) * 0.6 : 0
  const words = cell.decimals === undefined ? Math.min(textWidth(cell.text), widestField) : textWidth(cell.text) + spare
  return cell.expected ? words + textWidth(expected) * 0.85 + 1.6 : words
}

const tableHeight = (table: Table, { rows, columns, widths }: TablePage, names: number): number => {
  const head = columns.map((at, place) => {
    const { name = '', unit = '' } = table.columns[at] ?? {}
    const width = (widths[place] ?? 0) - padding.across
    return labelBox(name, width / heavy).lines + (unit === '' ? 0 : labelBox(unit, width).lines * 0.95)
  })
  const lines = rows.map((row) => {
    const { name = '', cells = [] } = table.rows[row] ?? {}
    const fields = columns.map((at, place) => fieldLines(cells[at], (widths[place] ?? 0) - padding.across))
    return Math.max(labelBox(name, names / heavy).lines, ...fields)
  })
  const sum = lines.reduce((before, each) => before + each, Math.max(...head))
  return sum * lineHeight + (rows.length + 1) * padding.down + 0.3
}

const fieldLines = (cell: Shown | undefined, width: number): number =>
  cell ? labelBox(cell.text, Math.max(1, width)).lines : 1
