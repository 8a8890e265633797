/** A share as a sector of a disc, in the units of a square picture of the given size. */
export type Disc = {
  readonly size: number
  readonly centre: number
  readonly radius: number
  /** The sector itself; it begins at twelve o'clock and runs clockwise. */
  readonly sector: string
  /** Thin sectors after it, each fainter than the last, where the share is open. */
  readonly beyond: readonly { readonly path: string; readonly opacity: number }[]
  /** The rings engraved in the disc, as one path. */
  readonly rings: string
}

const dissolvingSteps = 12
const dissolvingTurn = 0.102

/** The disc of a share (a fraction of one); `open`: the source says "more than". */
export const discOf = (value: number, open: boolean, size: number): Disc => {
  const centre = size / 2
  const radius = centre - 6
  const share = Math.min(1, Math.max(0, value))
  const room = open ? Math.min(dissolvingTurn, 1 - share) : 0
  const step = room / dissolvingSteps
  const beyond = Array.from({ length: room > 0 ? dissolvingSteps : 0 }, (_, index) => ({
    path: sectorPath(centre, radius, share + index * step, share + (index + 1) * step + 0.0004),
    opacity: n(0.85 * Math.pow(1 - index / dissolvingSteps, 1.2)),
  }))
  const rings = Array.from({ length: 8 }, (_, index) => circlePath(centre, (radius * (index + 1)) / 9)).join('')
  return { size, centre, radius, sector: sectorPath(centre, radius, 0, share), beyond, rings }
}

/** A sector between two turns (0 is twelve o'clock, 0.25 three o'clock); a whole turn is a circle. */
export const sectorPath = (centre: number, radius: number, from: number, to: number): string => {
  if (to - from >= 1) return circlePath(centre, radius)
  const [start, end] = [pointAt(centre, radius, from), pointAt(centre, radius, to)]
  const large = to - from > 0.5 ? 1 : 0
  return `M${n(centre)} ${n(centre)}L${start}A${n(radius)} ${n(radius)} 0 ${large} 1 ${end}Z`
}

const pointAt = (centre: number, radius: number, turn: number): string => {
  const angle = turn * 2 * Math.PI
  return `${n(centre + radius * Math.sin(angle))} ${n(centre - radius * Math.cos(angle))}`
}

const circlePath = (centre: number, radius: number): string => {
  const half = `a${n(radius)} ${n(radius)} 0 0 1`
  return `M${n(centre)} ${n(centre - radius)}${half} 0 ${n(2 * radius)}${half} 0 ${n(-2 * radius)}z`
}

const n = (value: number): number => Math.round(value * 100) / 100
