import type { BoxSize } from '../../composables/box-size'
import { boardBounds, plotCorners, slabThickness } from './board'
import { plotSize, project } from './iso'

/** How far a chosen plot rises, in rem; the foot of its pin rises with it. */
export const lift = 2.6
/** The least height of a name over its foot, and the air between two names, in rem. */
const stem = 3.4
const air = 0.8
/** How far a name set to the side of its foot still reaches over it, in rem. */
const overlap = 2
/** The name of the plot at the back stands above the board, this many units over its corner: what is built there stays in view. */
const overBoard = 0.7
/** A name wider than this part of the board hides too much of it. */
const tooWide = 0.6

/** Where a pin's foot stands on its plot, in units of the grid. */
export type Foot = { readonly x: number; readonly y: number; readonly up: number }

/** The middle of a plot, on its slab. */
export const middleOfPlot: Foot = { x: plotSize.width / 2, y: plotSize.depth / 2, up: 0 }

/** A name and the foot of its pin, in rem from the box's corner. */
export type Pin = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly footX: number
  readonly footY: number
}

/** The picture in its box: rem a unit, where the board's back corner lies, and the names. */
export type TableLayout = {
  readonly unit: number
  readonly x: number
  readonly y: number
  readonly pins: readonly Pin[]
}

/** `over`: each name over its plot. `outward`: names at the sides reach outward, the front one stands below the board. */
type Manner = 'over' | 'outward'
type Names = { readonly feet: readonly Foot[]; readonly labels: readonly BoxSize[] }
type Range = readonly [from: number, to: number]

/** Which plot lies where: see `plotCorners`. */
const place = { back: 0, left: 1, front: 2, right: 3 } as const

const crosses = (a: Pin, b: Pin): boolean =>
  a.left < b.left + b.width + air &&
  b.left < a.left + a.width + air &&
  a.top < b.top + b.height + air &&
  b.top < a.top + a.height + air

const footAt = (index: number, foot: Foot, unit: number): readonly [number, number] => {
  const [x, y] = plotCorners[index] ?? [0, 0]
  const [across, down] = project(x + foot.x, y + foot.y, slabThickness + foot.up)
  return [across * unit, down * unit]
}

const leftOf = (index: number, footX: number, width: number, manner: Manner): number => {
  if (manner === 'outward' && index === place.left) return footX + overlap - width
  if (manner === 'outward' && index === place.right) return footX - overlap
  return footX - width / 2
}

/** Where a name stands before it makes way for others. */
const firstPlace = (index: number, names: Names, unit: number, [from, to]: Range, manner: Manner): Pin => {
  const label = names.labels[index] ?? { width: 0, height: 0 }
  const [footX, footY] = footAt(index, names.feet[index] ?? middleOfPlot, unit)
  const left = Math.max(from, Math.min(to - label.width, leftOf(index, footX, label.width, manner)))
  const highest = index === place.back ? -overBoard * unit : Infinity
  const above = Math.min(footY - stem, highest) - label.height
  const below = manner === 'outward' && index === place.front
  return { left, top: below ? boardBounds.bottom * unit + air : above, ...label, footX, footY }
}

/** Raises a name until it is clear of those already set. */
const raised = (pin: Pin, set: readonly Pin[]): Pin => {
  const tops = set.filter((other) => crosses(pin, other)).map(({ top }) => top)
  return tops.length === 0 ? pin : raised({ ...pin, top: Math.min(...tops) - pin.height - air - 0.01 }, set)
}

/** All names at one scale, the lowest first; coordinates from the board's back corner. */
const setPins = (names: Names, unit: number, range: Range, manner: Manner): readonly Pin[] => {
  const first = names.labels.map((_, index) => firstPlace(index, names, unit, range, manner))
  const bottom = (index: number): number => (first[index]?.top ?? 0) + (first[index]?.height ?? 0)
  const lowestFirst = first.map((_, index) => index).sort((a, b) => bottom(b) - bottom(a))
  const pins: Pin[] = []
  for (const index of lowestFirst) {
    const pin = first[index]
    if (pin) pins[index] = raised(pin, Object.values(pins))
  }
  return pins
}

const widthInUnits = boardBounds.right - boardBounds.left

/** The picture and its names at one scale, in the middle of the box, and how much height they take. */
const atScale = (unit: number, box: BoxSize, names: Names, aside: boolean, manner: Manner): TableLayout & BoxSize => {
  const x = (aside ? 0 : (box.width - widthInUnits * unit) / 2) - boardBounds.left * unit
  const pins = setPins(names, unit, [-x, box.width - x], manner)
  const top = Math.min(...pins.map((pin) => pin.top), -unit - lift)
  const bottom = Math.max(...pins.map((pin) => pin.top + pin.height), boardBounds.bottom * unit)
  const height = bottom - top
  const y = (box.height - height) / 2 - top
  const moved = pins.map((pin) => ({
    ...pin,
    left: pin.left + x,
    top: pin.top + y,
    footX: pin.footX + x,
    footY: pin.footY + y,
  }))
  return { unit, x, y, pins: moved, width: box.width, height }
}

const largest = (box: BoxSize, names: Names, aside: boolean, manner: Manner): TableLayout => {
  let [low, high] = [0.2, box.width / widthInUnits]
  for (let step = 0; step < 20; step++) {
    const unit = (low + high) / 2
    if (atScale(unit, box, names, aside, manner).height <= box.height) low = unit
    else high = unit
  }
  return atScale(low, box, names, aside, manner)
}

/**
 * Fits the sand table and its names into a box: the largest scale at which the board, what may stand on it and every name
 * lie inside and no two names touch. Names too wide for the picture move off it. `aside` keeps the board to the left
 * edge, so that the lower right corner stays free. Without labels (slides) the picture is fitted alone.
 */
export const layOutTable = (box: BoxSize, names: Names, aside = false): TableLayout => {
  const over = largest(box, names, aside, 'over')
  const widest = Math.max(0, ...names.labels.map(({ width }) => width))
  if (widest < over.unit * widthInUnits * tooWide) return over
  const outward = largest(box, names, aside, 'outward')
  return outward.unit > over.unit * 0.85 ? outward : over
}

/** How far what is built reaches over the board's back corner, in units. */
const built = 0.5

/** On a tile the picture is decoration: larger than its box, moved to the right, cut by the edges, but never at its roofs. */
export const layOutTile = (box: BoxSize): TableLayout => {
  const unit = Math.max((box.height * 1.16) / (boardBounds.bottom + 2), (box.width * 0.6) / widthInUnits)
  return {
    unit,
    x: box.width * 1.05 - boardBounds.right * unit,
    y: Math.max((box.height - (boardBounds.bottom - 1.4) * unit) / 2, built * unit),
    pins: [],
  }
}
