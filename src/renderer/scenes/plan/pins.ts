import type { BoxSize } from '../../composables/box-size'
import { boardBounds, plotCorners, slabThickness } from './board'
import { plotSize, project } from './iso'

/** How far a chosen plot rises, in rem; its pin rises with it. */
export const lift = 2.6
/** The least height of a pin over its foot, and the air between two names, in rem. */
const stem = 3.4
/** The name of the plot at the back stands above the board, this many units over its corner: what is built there stays in view. */
const overBoard = 0.7
const air = 0.8

/** Where a pin's foot stands on its plot, in units of the grid. */
export type Foot = { readonly x: number; readonly y: number; readonly up: number }

/** The middle of a plot, on its slab. */
export const middleOfPlot: Foot = { x: plotSize.width / 2, y: plotSize.depth / 2, up: 0 }

/** A name over the picture, in rem from the box's corner. */
export type Pin = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly footX: number
  readonly footY: number
}

/** The picture in its box: rem a unit, and where the board's back corner lies. */
export type TableLayout = {
  readonly unit: number
  readonly x: number
  readonly y: number
  readonly pins: readonly Pin[]
}

const footAt = (index: number, foot: Foot, unit: number): readonly [number, number] => {
  const [x, y] = plotCorners[index] ?? [0, 0]
  const [across, down] = project(x + foot.x, y + foot.y, slabThickness + foot.up)
  return [across * unit, down * unit]
}

const crosses = (a: Pin, b: Pin): boolean =>
  a.left < b.left + b.width + air &&
  b.left < a.left + a.width + air &&
  a.top < b.top + b.height + lift + air &&
  b.top < a.top + a.height + lift + air

/** A name right over its foot, within the box; raised until it is clear of the names already set. */
const setPin = (
  foot: readonly [number, number],
  label: BoxSize,
  [from, to]: readonly [number, number],
  highest: number,
  set: readonly Pin[],
): Pin => {
  const left = Math.max(from, Math.min(to - label.width, foot[0] - label.width / 2))
  let pin: Pin = {
    left,
    top: Math.min(foot[1] - stem, highest) - label.height,
    ...label,
    footX: foot[0],
    footY: foot[1],
  }
  for (let again = 0; again < set.length; again++) {
    const tops = set.filter((other) => crosses(pin, other)).map(({ top }) => top)
    if (tops.length === 0) break
    pin = { ...pin, top: Math.min(...tops) - pin.height - lift - air }
  }
  return pin
}

/** All pins at one scale, the lowest first; coordinates from the board's back corner. */
const setPins = (
  unit: number,
  range: readonly [number, number],
  feet: readonly Foot[],
  labels: readonly BoxSize[],
): readonly Pin[] => {
  const places = feet.map((foot, index) => footAt(index, foot, unit))
  const lowestFirst = places.map((_, index) => index).sort((a, b) => (places[b]?.[1] ?? 0) - (places[a]?.[1] ?? 0))
  const pins: Pin[] = []
  for (const index of lowestFirst)
    pins[index] = setPin(
      places[index] ?? [0, 0],
      labels[index] ?? { width: 0, height: 0 },
      range,
      index === 0 ? -overBoard * unit : Infinity,
      Object.values(pins),
    )
  return pins
}

/**
 * Fits the sand table and its pins into a box: the largest scale at which the board, what may stand on it and every name
 * lie inside, and no two names touch, even while one of them is lifted. `aside` keeps the board to the left edge, so
 * that the lower right corner stays free. Without labels (slides) the picture is fitted alone.
 */
export const layOutTable = (
  box: BoxSize,
  feet: readonly Foot[],
  labels: readonly BoxSize[],
  aside = false,
): TableLayout => {
  const wide = boardBounds.right - boardBounds.left
  const at = (unit: number): TableLayout & { height: number } => {
    const x = (aside ? 0 : (box.width - wide * unit) / 2) - boardBounds.left * unit
    const pins = setPins(unit, [-x, box.width - x], labels.length > 0 ? feet : [], labels)
    const top = Math.min(...pins.map((pin) => pin.top), -unit) - (labels.length > 0 ? lift : 0)
    const height = boardBounds.bottom * unit - top
    const y = (box.height - height) / 2 - top
    return {
      unit,
      x,
      y,
      height,
      pins: pins.map((pin) => ({
        ...pin,
        left: pin.left + x,
        top: pin.top + y,
        footX: pin.footX + x,
        footY: pin.footY + y,
      })),
    }
  }
  let [low, high] = [0.2, box.width / wide]
  for (let step = 0; step < 20; step++) {
    const unit = (low + high) / 2
    if (at(unit).height <= box.height) low = unit
    else high = unit
  }
  const { unit, x, y, pins } = at(low)
  return { unit, x, y, pins }
}

/** On a tile the picture is decoration: larger than its box, moved to the right, cut by the edges. */
export const layOutTile = (box: BoxSize): TableLayout => {
  const wide = boardBounds.right - boardBounds.left
  const unit = Math.max((box.height * 1.16) / (boardBounds.bottom + 2), (box.width * 0.6) / wide)
  return {
    unit,
    x: box.width * 1.05 - boardBounds.right * unit,
    y: (box.height - (boardBounds.bottom - 1.4) * unit) / 2,
    pins: [],
  }
}
