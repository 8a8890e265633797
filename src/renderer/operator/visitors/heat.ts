import type { HeatMap } from '../../../kiosk'

/** A square to be drawn: where it stands in the grid and how warm it is, 0 to 1. */
export type Square = { readonly cell: number; readonly x: number; readonly y: number; readonly warmth: number }

const coolest = 0.15
const warmest = 0.85

/** The squares that were touched. Warmth grows with the root of the touches, so that one busy button leaves the rest to be seen. */
export const warmSquares = ({ cells }: HeatMap, columns: number, missed: boolean): readonly Square[] => {
  const counts = cells.map((each) => ({ cell: each.cell, touches: missed ? each.missed : each.landed + each.missed }))
  const most = counts.reduce((max, { touches }) => Math.max(max, touches), 1)
  return counts
    .filter(({ touches }) => touches > 0)
    .map(({ cell, touches }) => ({
      cell,
      x: cell % columns,
      y: Math.floor(cell / columns),
      warmth: coolest + (warmest - coolest) * Math.sqrt(touches / most),
    }))
}

/** How many touches there were, and how many of them beside the controls. */
export const touchFigures = ({ cells }: HeatMap): { readonly n: number; readonly m: number } => ({
  n: cells.reduce((sum, { landed, missed }) => sum + landed + missed, 0),
  m: cells.reduce((sum, { missed }) => sum + missed, 0),
})
