import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'

const kinds = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond] as const

/** The sign at the points of the nth line, round its middle; `size` is its area. Four lines, four signs: colour is not all. */
export const signPath = (nth: number, size: number): string =>
  symbol()
    .type(kinds[nth % kinds.length] ?? symbolCircle)
    .size(size)() ?? ''
