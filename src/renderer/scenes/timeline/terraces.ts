import { smoothNoise } from '../../components/art/noise'
import type { BoxSize } from '../../composables/box-size'

/** A terrace and what belongs to it, in rem from the upper left corner of the picture. */
export type Terrace = {
  readonly left: number
  readonly width: number
  /** Where its tread lies; lower terraces have larger numbers. */
  readonly top: number
  readonly height: number
}

/** What the oblique view adds behind a tread, in rem. */
export const depth = { across: 2.6, up: 1.5 } as const

/**
 * How high each of `count` terraces stands, as a share of the highest: rising ever more steeply. Height shows the order
 * of events and nothing else.
 */
export const riseOf = (index: number, count: number): number => ((index + 1) / count) ** 1.2

/**
 * Terraces that begin where their events stand (`starts`, in rem from the left, in the order of time) and reach to the
 * next one, the last to `end`; `highest` is the height of the last over the `base`.
 */
export const layTerraces = (
  starts: readonly number[],
  end: number,
  base: number,
  highest: number,
): readonly Terrace[] =>
  starts.map((left, index) => {
    const height = Math.max(0, highest) * riseOf(index, starts.length)
    return { left, width: Math.max(0, (starts[index + 1] ?? end) - left), top: base - height, height }
  })

const round = (n: number): number => Math.round(n * 10) / 10

/** The lines of strata on a terrace's front as one path, in pixels of a rem's tenth. */
export const strataOf = ({ width, height }: Terrace, seed: number, gap: number): string => {
  const noise = smoothNoise(40 + seed * 9)
  const [w, h] = [width * 10, height * 10]
  const step = Math.max(8, w / 32)
  const rows = Array.from({ length: Math.max(0, Math.ceil(h / gap) - 1) }, (_, i) => (i + 1) * gap)
  const points = Array.from({ length: Math.floor(w / step) + 1 }, (_, i) => i * step)
  return rows
    .map((y) => {
      const sway = (x: number): number => Math.max(2, Math.min(h - 2, y + (noise(x / 90 + y / 70) - 0.5) * gap * 1.1))
      return `M${[...points, w].map((x) => `${round(x)} ${round(sway(x))}`).join('L')}`
    })
    .join('')
}

/** The outline of a terrace's tread, seen from above its front edge; `reach` is how far its far edge goes on to the right. */
export const treadOf = ({ width }: Terrace, { across, up }: { across: number; up: number }, reach: number): string =>
  `M0 ${up * 10}L${across * 10} 0H${round((width + reach) * 10)}L${round(width * 10)} ${up * 10}Z`

/** The room for the picture on a terrace: its right part, beside a flag's label where that leaves it enough. */
export const pictureRoom = (
  terrace: Terrace,
  height: number,
  label: BoxSize,
  labelBeside: boolean,
): { left: number; width: number } => {
  const inset = Math.min(1.2, terrace.width * 0.05)
  const whole = terrace.width - 2 * inset
  const beside = whole - label.width - 1.2
  const width = labelBeside && beside > whole * 0.28 && beside > height * 1.1 ? beside : whole
  return { left: terrace.left + terrace.width - inset - width + Math.min(inset, depth.across / 2), width }
}
