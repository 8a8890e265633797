import { type Circle, circles } from './circles'
import { emsOf } from './type-width'

/** Rings that share a strength: one path. */
export type RingGroup = { readonly path: string; readonly opacity: number }

/** Two ring systems that meet, in units of a hundredth of the outer radius, the origin between them. */
export type RingPicture = {
  readonly left: readonly RingGroup[]
  readonly right: readonly RingGroup[]
  /** What both cover. */
  readonly lens: string
  /** A line inside the lens's edge. */
  readonly lensLine: string
}

const outer = 100
/** How far each system's centre stands from the middle. */
const apart = 60
const groups = 4

/** The size of the picture: both systems and the width of a line. */
export const ringBox = { width: 2 * (outer + apart) + 4, height: 2 * outer + 4 } as const

/** How far from the middle the name of a system stands: in the midst of what its rings and the lens leave clear. */
export const nameOffset = 87

/** Half the clear width for a name of a system, at a height above or below the middle. */
const sideRoom = (y: number): number => Math.sqrt(Math.max(0, 44 * 44 - y * y))
/** The same for the lens. */
const lensRoom = (y: number): number => Math.max(0, Math.sqrt(outer * outer - y * y) - apart - 7)

const lineHeight = 1.2
const largest = 40

/** The largest type size, in the picture's units, at which all lines of a name stand clear of the rings around it. */
export const nameSize = (lines: readonly string[], place: 'side' | 'lens'): number => {
  const room = place === 'side' ? sideRoom : lensRoom
  for (let size = largest; size > 1; size -= 0.25) if (fits(lines, size, room)) return size
  return 1
}

const fits = (lines: readonly string[], size: number, room: (y: number) => number): boolean =>
  lines.every((line, index) => {
    const middle = Math.abs(index - (lines.length - 1) / 2) * lineHeight
    return emsOf(line) * size <= 2 * room((middle + 0.36) * size)
  })

/**
 * The rings. With `windows` each system is turned off its centre, so that a clear round part is left for a name away from
 * the lens; without, all rings share a centre.
 */
export const drawRings = (count: number, windows: boolean): RingPicture => ({
  left: system(count, windows, -1),
  right: system(count, windows, 1),
  lens: lens(outer),
  lensLine: lens(outer - 4),
})

const system = (count: number, windows: boolean, side: -1 | 1): RingGroup[] => {
  const rings = Array.from({ length: count }, (_, index) => ring((index + 1) / count, windows, side))
  const each = Math.ceil(count / groups)
  return Array.from({ length: groups }, (_, group) => ({
    path: circles(rings.slice(group * each, (group + 1) * each)),
    opacity: Math.round(100 * (0.4 + (0.6 * (group + 1)) / groups)) / 100,
  }))
}

/** The ring at `share` (0 innermost, 1 outermost). */
const ring = (share: number, windows: boolean, side: -1 | 1): Circle => {
  const [inner, off] = windows ? [52, 24] : [18, 0]
  return { x: side * (apart + off * (1 - share)), y: 0, radius: inner + (outer - inner) * share }
}

const lens = (radius: number): string => {
  const half = Math.round(Math.sqrt(radius * radius - apart * apart) * 100) / 100
  return `M0 ${-half}A${radius} ${radius} 0 0 1 0 ${half}A${radius} ${radius} 0 0 1 0 ${-half}Z`
}
