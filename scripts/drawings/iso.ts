// Shapes in the isometric frame of one plot, as SVG text. Units of the sand table's grid; z is counted from the slab.
import { plotFrame, project } from '../../src/renderer/scenes/plan/iso.ts'

export type Point3 = readonly [x: number, y: number, z?: number]
/** Colours of a box: its top, its left face, its right face. */
export type Faces = readonly [top: string, left: string, right: string]

const { originX, originY, unit } = plotFrame
/** How much wider and flatter a circle on the ground is drawn. */
const RX = 1.2247
const RY = 0.7071

export const round = (n: number): string => String(Math.round(n * 10) / 10)

/** A grid point in the frame's pixels. */
export const at = (x: number, y: number, z = 0): readonly [number, number] => {
  const [across, down] = project(x, y, z)
  return [originX + across * unit, originY + down * unit]
}

const point = ([x, y, z]: Point3): string => at(x, y, z).map(round).join(' ')
const outline = (corners: readonly Point3[]): string => `M${corners.map(point).join('L')}Z`

export const face = (corners: readonly Point3[], fill: string): string =>
  `<path d="${outline(corners)}" fill="${fill}"/>`

export const box = (
  x: number,
  y: number,
  z: number,
  w: number,
  d: number,
  h: number,
  [top, left, right]: Faces,
): string =>
  face(
    [
      [x, y + d, z],
      [x + w, y + d, z],
      [x + w, y + d, z + h],
      [x, y + d, z + h],
    ],
    left,
  ) +
  face(
    [
      [x + w, y, z],
      [x + w, y + d, z],
      [x + w, y + d, z + h],
      [x + w, y, z + h],
    ],
    right,
  ) +
  face(
    [
      [x, y, z + h],
      [x + w, y, z + h],
      [x + w, y + d, z + h],
      [x, y + d, z + h],
    ],
    top,
  )

/** How windows are set in a wall: how many, and which part of each bay stays wall. */
export type Bays = { columns: number; rows: number; sill?: number; pier?: number }

const bays = ({ columns, rows, sill = 0.22, pier = 0.18 }: Bays, width: number, height: number): number[][] =>
  Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    const [w, h] = [width / columns, height / rows]
    return [(column + pier) * w, (column + 1 - pier) * w, (row + sill) * h, (row + 1 - sill) * h]
  })

/** Windows in a wall that faces lower left, all in one path. */
export const windowsLeft = (x: number, y: number, z: number, w: number, h: number, set: Bays, fill: string): string =>
  `<path d="${bays(set, w, h)
    .map(([a = 0, b = 0, low = 0, high = 0]) =>
      outline([
        [x + a, y, z + low],
        [x + b, y, z + low],
        [x + b, y, z + high],
        [x + a, y, z + high],
      ]),
    )
    .join('')}" fill="${fill}"/>`

/** Windows in a wall that faces lower right, all in one path. */
export const windowsRight = (x: number, y: number, z: number, d: number, h: number, set: Bays, fill: string): string =>
  `<path d="${bays(set, d, h)
    .map(([a = 0, b = 0, low = 0, high = 0]) =>
      outline([
        [x, y + a, z + low],
        [x, y + b, z + low],
        [x, y + b, z + high],
        [x, y + a, z + high],
      ]),
    )
    .join('')}" fill="${fill}"/>`

export const cylinder = (
  x: number,
  y: number,
  z: number,
  radius: number,
  height: number,
  side: string,
  top: string,
): string => {
  const [cx, cy] = at(x, y, z)
  const [rx, ry, up] = [radius * unit * RX, radius * unit * RY, height * unit]
  const arc = (toX: number, toY: number): string => `A${round(rx)} ${round(ry)} 0 0 1 ${round(toX)} ${round(toY)}`
  const wall = `M${round(cx - rx)} ${round(cy)}V${round(cy - up)}${arc(cx + rx, cy - up)}V${round(cy)}${arc(cx - rx, cy)}Z`
  return `<path d="${wall}" fill="${side}"/>${disc(x, y, z + height, radius, top)}`
}

/** A circle on the ground; `attributes` may add a stroke. */
export const disc = (x: number, y: number, z: number, radius: number, fill: string, attributes = ''): string => {
  const [cx, cy] = at(x, y, z)
  const [rx, ry] = [radius * unit * RX, radius * unit * RY]
  return `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${attributes}/>`
}

/** A saw-tooth roof of `teeth` sheds: colours of the slope, the gable and the glass. */
export const sawRoof = (
  [x, y, z]: readonly [number, number, number],
  [w, d, rise]: readonly [number, number, number],
  teeth: number,
  [slope, gable, glass]: Faces,
): string =>
  Array.from({ length: teeth }, (_, i) => {
    const [a, b] = [x + (i * w) / teeth, x + ((i + 1) * w) / teeth]
    return (
      face(
        [
          [a, y, z],
          [b, y, z + rise],
          [b, y + d, z + rise],
          [a, y + d, z],
        ],
        slope,
      ) +
      face(
        [
          [a, y + d, z],
          [b, y + d, z],
          [b, y + d, z + rise],
        ],
        gable,
      ) +
      face(
        [
          [b, y, z],
          [b, y + d, z],
          [b, y + d, z + rise],
          [b, y, z + rise],
        ],
        glass,
      )
    )
  }).join('')

/** A tree: light and shaded half; `tall` stretches a poplar. */
export const tree = (
  x: number,
  y: number,
  radius: number,
  [light, shade]: readonly [string, string],
  tall = 1,
): string => {
  const [cx, cy] = at(x, y)
  const r = radius * unit
  const [rx, ry] = [r * 0.78, r * 0.95 * tall]
  const middle = cy - r * (1.4 + 0.55 * (tall - 1))
  return (
    `<ellipse cx="${round(cx + r * 0.35)}" cy="${round(cy + r * 0.1)}" rx="${round(r * 0.95)}" ry="${round(r * 0.42)}" fill="#0D181B" fill-opacity=".16"/>` +
    `<path d="M${round(cx)} ${round(cy)}v${round(-r * 0.8)}" stroke="#5A4A36" stroke-width="${round(r * 0.16)}"/>` +
    `<ellipse cx="${round(cx)}" cy="${round(middle)}" rx="${round(rx)}" ry="${round(ry)}" fill="${light}"/>` +
    `<path d="M${round(cx)} ${round(middle - ry)}a${round(rx)} ${round(ry)} 0 0 1 0 ${round(ry * 2)}Z" fill="${shade}"/>`
  )
}

export const line = (corners: readonly Point3[], stroke: string, width: number): string =>
  `<path d="M${corners.map(point).join('L')}" fill="none" stroke="${stroke}" stroke-width="${round(width * unit)}" stroke-linecap="round" stroke-linejoin="round"/>`
