export type Cell = string | number

/** Excel takes a file without it for one in another encoding, and shows the Chinese as nonsense. */
export const byteOrderMark = '\uFEFF'

const cell = (value: Cell): string => {
  const text = String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a table of comma-separated values, RFC 4180, with its ending. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`
