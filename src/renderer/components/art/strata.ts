import { curvePath, type Samples, unitsPerPixel } from './curve'
import { coloursAt, type Land, landForm, type RidgeColours } from './land'
import { smoothNoise } from './noise'

/** Contour lines of one ridge that share a weight: one path. */
export type Contour = { readonly path: string; readonly opacity: number; readonly weight: number }

/** One ridge, ready to draw. Path data is in `unitsPerPixel` units; `crest` and `foot` bound its gradient, in the same. */
export type Ridge = {
  readonly ground: string
  readonly colours: RidgeColours
  readonly crest: number
  readonly foot: number
  readonly edge: Contour
  readonly contours: readonly Contour[]
}

/** The ridges that move together, and the highest point any of them reaches, in pixels of the land. */
export type Layer = {
  readonly name: 'back' | 'middle' | 'front'
  readonly top: number
  readonly ridges: readonly Ridge[]
}

/** Pixels drawn beyond the left and right edge, and the most a layer may be moved by. */
export const overhang = 26

const step = 2
const edgeTolerance = 0.35
const contourTolerance = 0.5

type Profile = {
  readonly nearness: number
  readonly base: number
  readonly rise: number
  readonly heights: readonly number[]
}

const drawn = new Map<string, readonly Layer[]>()
/** Lands remembered at a time: more than one exhibit shows. */
const remembered = 12

/**
 * The landscape as three layers, back to front. What a ridge in front hides, moved or not, is left out. A land is drawn once
 * and remembered: it takes tens of milliseconds.
 */
export const drawStrata = (land: Land): readonly Layer[] => {
  const key = JSON.stringify(land)
  const layers = drawn.get(key) ?? layersOf(land)
  if (drawn.size >= remembered) drawn.clear()
  drawn.set(key, layers)
  return layers
}

const layersOf = (land: Land): readonly Layer[] => {
  const profiles = Array.from({ length: land.ridges }, (_, index) => profileOf(land, index))
  const crests = profiles.map((profile) => lineOf(land, profile, 0))
  const covers = coversOf(land, crests)
  const ridges = profiles.map((profile, index) => ridgeOf(land, profile, covers[index] ?? []))
  const names = ['back', 'middle', 'front'] as const
  return names.flatMap((name, index) => {
    const [from, to] = [index, index + 1].map((part) => Math.round((part * land.ridges) / 3))
    const top = Math.floor(Math.min(...crests.slice(from, to).flat()) - 4)
    return from === to ? [] : [{ name, top, ridges: ridges.slice(from, to) }]
  })
}

/** The x of every sample, in pixels of the land. */
const columns = (land: Land): number[] =>
  Array.from({ length: Math.ceil((land.width + 2 * overhang) / step) + 1 }, (_, index) => index * step - overhang)

const profileOf = (land: Land, index: number): Profile => {
  const nearness = land.ridges > 1 ? index / (land.ridges - 1) : 0
  const broad = smoothNoise(land.seed + index * 17)
  const ridged = smoothNoise(land.seed + 91 + index * 7)
  const fine = smoothNoise(land.seed + 301 + index)
  const heights = columns(land).map((x) => {
    const u = (x / land.width) * (1.6 + nearness * 1.1) + index * 13.7
    const peak = 1 - Math.abs(2 * broad(u * 1.6) - 1)
    const spur = 1 - Math.abs(2 * ridged(u * 4.1) - 1)
    const height = 0.62 * Math.pow(peak, 1.35) + 0.27 * spur * peak + 0.08 * fine(u * 11)
    return height * landForm(land.form, x / land.width, nearness)
  })
  const base = land.height * (land.horizon + (1 - land.horizon) * (0.3 + 0.7 * Math.pow(nearness, 1.15)))
  return { nearness, base, rise: land.height * (0.36 - 0.22 * nearness) * land.depth, heights }
}

/** The heights of one contour line; `share` runs from 0 at the crest to 1, where the line lies nearly flat. */
const lineOf = (land: Land, profile: Profile, share: number, fall = 0): number[] => {
  const rise = profile.rise * (1 - 0.94 * Math.pow(share, 0.86))
  const tilt = land.tilt * land.height * (1 - 0.75 * profile.nearness)
  return columns(land).map((x, index) => {
    const sunk = tilt * Math.max(0, 1 - x / land.width)
    return profile.base - rise * (profile.heights[index] ?? 0) + fall + sunk
  })
}

/** For every ridge and column the depth below which the ridges in front always hide it, however far each has moved. */
const coversOf = (land: Land, crests: readonly (readonly number[])[]): number[][] => {
  const reach = Math.ceil(overhang / step)
  let cover = columns(land).map(() => land.height)
  const covers: number[][] = []
  for (const crest of crests.toReversed()) {
    covers.unshift(cover)
    cover = cover.map((depth, index) => Math.min(depth, lowestNear(crest, index, reach)))
  }
  return covers
}

const lowestNear = (crest: readonly number[], index: number, reach: number): number =>
  Math.max(...crest.slice(Math.max(0, index - reach), index + reach + 1))

const ridgeOf = (land: Land, profile: Profile, cover: readonly number[]): Ridge => {
  const crest = samples(lineOf(land, profile, 0))
  const last = crest.heights.length - 1
  const [start, end, bottom] = [-overhang, land.width + overhang, land.height].map((edge) => edge * unitsPerPixel)
  const size = Math.min(land.width, land.height)
  const faded = 1 - 0.45 * profile.nearness
  return {
    ground: `${curvePath(crest, 0, last, edgeTolerance)}L${end} ${bottom}H${start}Z`,
    colours: coloursAt(profile.nearness),
    crest: Math.round((profile.base - profile.rise * 0.98) * unitsPerPixel),
    foot: Math.round((profile.base + land.height * 0.16) * unitsPerPixel),
    edge: {
      path: visiblePaths(crest, cover, edgeTolerance),
      opacity: round(land.lineStrength * 1.3 * faded),
      weight: round((unitsPerPixel * size) / 560),
    },
    contours: contoursOf(land, profile, cover, faded),
  }
}

const contoursOf = (land: Land, profile: Profile, cover: readonly number[], faded: number): Contour[] => {
  const count = Math.round(land.lines * faded)
  const byOpacity = new Map<number, string>()
  for (let index = 1; index < count; index++) {
    const share = index / count
    const strength = land.lineStrength * Math.pow(1 - share, 1.15) * (index % 5 === 0 ? 0.72 : 0.4) * faded
    const opacity = round(Math.ceil(strength / 0.06) * 0.06)
    const line = samples(lineOf(land, profile, share, index * land.height * 0.0042))
    byOpacity.set(opacity, (byOpacity.get(opacity) ?? '') + visiblePaths(line, cover, contourTolerance))
  }
  const weight = round((unitsPerPixel * Math.min(land.width, land.height)) / 1080)
  return [...byOpacity].filter(([, path]) => path !== '').map(([opacity, path]) => ({ path, opacity, weight }))
}

const samples = (heights: readonly number[]): Samples => ({ from: -overhang, step, heights })

const round = (value: number): number => Math.round(value * 100) / 100

/** The stretches of a line that stand above the cover, as one path. */
const visiblePaths = (line: Samples, cover: readonly number[], tolerance: number): string => {
  const last = line.heights.length - 1
  let path = ''
  let begun = -1
  line.heights.forEach((height, index) => {
    const seen = height < (cover[index] ?? 0)
    if (seen && begun < 0) begun = Math.max(0, index - 1)
    if (begun < 0 || (seen && index < last)) return
    if (index - begun > 3) path += curvePath(line, begun, index, tolerance)
    begun = -1
  })
  return path
}
