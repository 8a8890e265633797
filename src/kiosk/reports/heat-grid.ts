/** The screen in squares, for the map of touches: the longer side has 32, the shorter 18. */
export const gridOf = (turn: string): { readonly columns: number; readonly rows: number } =>
  turn === 'portrait' ? { columns: 18, rows: 32 } : { columns: 32, rows: 18 }

const along = (thousandths: number, many: number): number => Math.min(many - 1, Math.floor((thousandths / 1000) * many))

/** The number of the square a touch falls into, row by row from the top left. */
export const cellOf = (x: number, y: number, turn: string): number => {
  const { columns, rows } = gridOf(turn)
  return along(y, rows) * columns + along(x, columns)
}
