/** A rectangle in the squares' own viewBox. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const side = 74
const gap = 8
/** A remainder thinner than this has no room for an outline and is drawn as a bar. */
const thin = 12

/** An area as unit squares, the last of them cut to what is left: true to area. */
export type Squares = {
  readonly width: number
  readonly height: number
  readonly filled: readonly Rect[]
  readonly hollow: readonly Rect[]
  /** What is left over and too thin to be hollow. */
  readonly bars: readonly Rect[]
}

/** Draws `whole` as squares of one unit each, in rows of `columns`; the first `part` of them are filled. */
export const drawSquares = (whole: number, part: number, columns: number): Squares => {
  const rects = (from: number, to: number): Rect[] => {
    const found: Rect[] = []
    for (let start = from; start < to - 1e-9; start = Math.floor(start + 1e-9) + 1)
      found.push(cell(start, Math.min(to, Math.floor(start + 1e-9) + 1), columns, whole))
    return found
  }
  const rest = rects(part, whole)
  const all = [...rects(0, part), ...rest]
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)),
    height: Math.max(...all.map(({ y, height }) => y + height)),
    filled: rects(0, part),
    hollow: rest.filter(({ width }) => width > thin),
    bars: rest.filter(({ width }) => width <= thin),
  }
}

/** The piece of one square from `start` to `end`. A last thin remainder stays on the row before it. */
const cell = (start: number, end: number, columns: number, whole: number): Rect => {
  const index = Math.floor(start + 1e-9)
  const remainder = index > 0 && index % columns === 0 && (whole - index) * side <= thin
  const row = Math.floor(index / columns) - (remainder ? 1 : 0)
  const column = index - row * columns
  return {
    x: column * (side + gap) + (start - index) * side,
    y: row * (side + gap),
    width: (end - start) * side,
    height: side,
  }
}
