/** A square of the grid, in the picture's units. */
export type Cell = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A share as small squares of one whole. */
export type Slices = {
  /** How many squares the whole has. */
  readonly count: number
  readonly columns: number
  readonly rows: number
  readonly size: number
  /** Every square, bottom row first, from the left. */
  readonly cells: readonly Cell[]
  /** The squares the share fills. */
  readonly marked: readonly Cell[]
  /** The filled piece of the next square, where the share does not end with a whole one. */
  readonly part?: Cell
  /** Where an open share dissolves: the beginning of what follows. */
  readonly beyond?: Cell
}

const most = 100
const nearly = 1e-9

/** How many squares stand for the whole: so many that one of them is the share, if that is a whole number, else a hundred. */
export const sliceCount = (value: number): number => {
  const whole = Math.round(1 / value)
  return value > 0 && whole <= most && Math.abs(1 / value - whole) < nearly * whole ? whole : most
}

/** Ten columns where that makes full rows, else the fullest grid that is as nearly square as can be. */
export const gridOf = (count: number): { readonly columns: number; readonly rows: number } => {
  if (count % 10 === 0 && count > 10) return { columns: 10, rows: count / 10 }
  const root = Math.ceil(Math.sqrt(count))
  const columns = [0, 1, 2].map((more) => root + more).find((tried) => count % tried === 0) ?? root
  return { columns, rows: Math.ceil(count / columns) }
}

/** The grid of a share (a fraction of one) in a square picture of the given size; `open`: the source says "over". */
export const slicesOf = (value: number, open: boolean, size: number): Slices => {
  const count = sliceCount(value)
  const { columns, rows } = gridOf(count)
  const gap = size * 0.012
  const width = (size - gap * (columns - 1)) / columns
  const height = (size - gap * (rows - 1)) / rows
  const cells = Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * (width + gap),
    y: (rows - 1 - Math.floor(index / columns)) * (height + gap),
    width,
    height,
  }))
  const filled = Math.min(1, Math.max(0, value)) * count
  const full = Math.floor(filled + nearly * count)
  const rest = Math.max(0, filled - full)
  const next = cells[full]
  const piece = rest > nearly * count && next ? { ...next, width: width * rest } : undefined
  return {
    count,
    columns,
    rows,
    size,
    cells,
    marked: cells.slice(0, full),
    ...(piece && { part: piece }),
    ...(open && next && { beyond: dissolving(next, piece?.width ?? 0) }),
  }
}

const dissolving = (cell: Cell, from: number): Cell => ({
  ...cell,
  x: cell.x + from,
  width: Math.min(cell.width - from, cell.width * 0.62),
})

/** Squares with rounded corners, all in one path. */
export const cellsPath = (cells: readonly Cell[]): string => cells.map(cellPath).join('')

const cellPath = ({ x, y, width, height }: Cell): string => {
  const r = Math.min(3, width / 4, height / 4)
  const corner = (dx: number, dy: number): string => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`
  const [w, h] = [width - 2 * r, height - 2 * r]
  return `M${n(x + r)} ${n(y)}h${n(w)}${corner(r, r)}v${n(h)}${corner(-r, r)}h${n(-w)}${corner(-r, -r)}v${n(-h)}${corner(r, -r)}z`
}

const n = (value: number): number => Math.round(value * 100) / 100
