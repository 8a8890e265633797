import { encode } from 'uqr'

/** A code as one path on a grid: every run of dark squares in a row is a rectangle. `size` counts the quiet zone. */
export type Code = { readonly size: number; readonly path: string }

/** Empty squares round a code, so that a telephone finds it: ISO/IEC 18004, 6.3.8. */
export const quietZone = 4

/** Draws a content as a code. A seventh of it may be hidden by a reflection or a finger (level M) and it is still read. */
export const codeOf = (content: string): Code => {
  const { size, data } = encode(content, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => runsIn(row).map(([x, length]) => rectangle(x, y, length))).join('')
  return { size: size + 2 * quietZone, path }
}

const rectangle = (x: number, y: number, length: number): string =>
  `M${x + quietZone} ${y + quietZone}h${length}v1h${-length}z`

/** Where dark squares begin in a row, and how many follow each other. */
const runsIn = (row: readonly boolean[]): readonly (readonly [number, number])[] =>
  row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return []
    const end = row.indexOf(false, x)
    return [[x, (end < 0 ? row.length : end) - x] as const]
  })
