/** The screen in cells of about 20 mm, the size of a fingertip and its neighbourhood; sizes in CSS pixels. */
export type Grid = { readonly columns: number; readonly rows: number; readonly width: number; readonly height: number }

const cellMm = 20
const mmPerInch = 25.4
/** Where nobody measured the screen: what kiosks usually are, in inches. */
export const usualInches = 55
/** A screen held wrongly for a wall still makes a grid that can be touched. */
const mostCells = 100

const count = (size: number): number => Math.min(mostCells, Math.max(1, Math.round(size)))

/** The grid over a screen with that diagonal, in inches. */
export const gridOf = (width: number, height: number, inches: number): Grid => {
  const mm = (inches * mmPerInch) / Math.hypot(width, height)
  return { columns: count((width * mm) / cellMm), rows: count((height * mm) / cellMm), width, height }
}

export const cellsIn = ({ columns, rows }: Grid): number => columns * rows

const place = (at: number, size: number, of: number): number =>
  Math.min(of - 1, Math.max(0, Math.floor((at / size) * of)))

/** The number of the cell at a point, row by row from the upper left. The last pixel belongs to the last cell. */
export const cellAt = ({ columns, rows, width, height }: Grid, x: number, y: number): number =>
  place(y, height, rows) * columns + place(x, width, columns)

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const boxOf = ({ columns, rows, width, height }: Grid, cell: number): Box => {
  const [w, h] = [width / columns, height / rows]
  return { x: (cell % columns) * w, y: Math.floor(cell / columns) * h, width: w, height: h }
}
