import type { Figure, Kind, SceneOf } from '../../../exhibit'

/** A column (or, in a tall wall, a row) has ten ingots: ten times `each` can be counted at a glance. */
export const perColumn = 10

/** So many can still be told apart on one screen; a scene that asks for more gets its numbers without a picture. */
export const mostIngots = 6000

/** The room one ingot takes, gap included, in the picture's own units. */
export type Cell = { readonly width: number; readonly height: number }

/** `columns`: ten high, growing to the side. `rows`: ten wide, growing upwards, for tall screens. */
export type Growth = 'columns' | 'rows'

/** A stack of ingots, drawn by two paths: the bodies and the light on their tops. */
export type Stack = {
  readonly count: number
  readonly hollow: boolean
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly bodies: string
  readonly lights: string
}

/** How many ingots stand for a value: whole ones only, the nearest number. */
export const ingotCount = (value: number, each: number): number => Math.max(0, Math.round(value / each))

/** What is not there yet is drawn hollow. */
export const isHollow = (kind: Kind): boolean => kind === 'expected' || kind === 'aim'

/** A figure's ingots, stacked from the bottom; the last column (or row) may be a part of one. */
export const stackOf = (figure: Figure, each: number, cell: Cell, growth: Growth = 'columns'): Stack => {
  const count = ingotCount(figure.value, each)
  const long = Math.ceil(count / perColumn)
  const [columns, rows] = growth === 'columns' ? [long, perColumn] : [perColumn, long]
  const hollow = isHollow(figure.kind)
  const corners = Array.from({ length: count }, (_, index) => cornerOf(index, cell, growth, rows))
  return {
    count,
    hollow,
    columns,
    rows,
    width: columns * cell.width,
    height: rows * cell.height,
    bodies: corners.map((corner) => (hollow ? shell(corner, cell) : body(corner, cell))).join(''),
    lights: hollow ? '' : corners.map((corner) => light(corner, cell)).join(''),
  }
}

/** The stacks of several figures, or none at all if they are too many to be told apart. */
export const stacksOf = (figures: readonly Figure[], each: number, cell: Cell, growth?: Growth): readonly Stack[] => {
  const all = figures.reduce((sum, figure) => sum + ingotCount(figure.value, each), 0)
  return all > mostIngots ? [] : figures.map((figure) => stackOf(figure, each, cell, growth))
}

/** The figures a picture shows, group after group; only those named, where names are given. */
export const figuresOf = (scene: SceneOf<'pictogram'>, only?: readonly string[]): readonly Figure[] => {
  const all = scene.groups.flatMap((group) => group.figures)
  return only ? all.filter((figure) => only.includes(figure.id)) : all
}

type Corner = readonly [x: number, y: number]

const cornerOf = (index: number, cell: Cell, growth: Growth, rows: number): Corner => {
  const [along, across] = [Math.floor(index / perColumn), index % perColumn]
  const [column, up] = growth === 'columns' ? [along, across] : [across, along]
  return [column * cell.width, (rows - 1 - up) * cell.height]
}

// An ingot seen from the front, drawn on a field of 30 by 15 of which a cell leaves a little for the gap.
const trapezium = (
  [x, y]: Corner,
  cell: Cell,
  [left, top, right, bottom]: readonly number[],
  slant: number,
): string => {
  const [kx, ky] = [(cell.width * 0.95) / 30, (cell.height * 0.93) / 15]
  const [l = 0, t = 0, r = 0, b = 0] = [left, top, right, bottom]
  const foot = r - l + 2 * slant
  return `M${n(x + l * kx)} ${n(y + t * ky)}h${n((r - l) * kx)}l${n(slant * kx)} ${n((b - t) * ky)}h${n(-foot * kx)}z`
}

const body = (corner: Corner, cell: Cell): string => trapezium(corner, cell, [4.6, 1.2, 25.4, 14], 3.6)
const light = (corner: Corner, cell: Cell): string => trapezium(corner, cell, [6.6, 2.6, 23.4, 5.4], 0.7)
const shell = (corner: Corner, cell: Cell): string => trapezium(corner, cell, [5.1, 2, 24.9, 13.2], 3.1)

const n = (value: number): number => Math.round(value * 100) / 100
