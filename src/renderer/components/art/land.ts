/** How the heights of the ridges are spread from left to right: a plain that rises to the right, an arch, or level. */
export type LandForm = 'rise' | 'arch' | 'bow' | 'level'

/** A copper disc behind the ridges: centre and radius in pixels of the land. */
export type Disc = { readonly x: number; readonly y: number; readonly radius: number }

/** What a landscape of strata is drawn from. The same land is always drawn the same. */
export type Land = {
  /** Size in pixels of the 1080p screen it is drawn for; it is scaled to the box it stands in. */
  readonly width: number
  readonly height: number
  readonly seed: number
  /** How many ridges stand one before the other, at most nine. */
  readonly ridges: number
  readonly form: LandForm
  /** How far down the hindmost ridge stands, as a share of the height. */
  readonly horizon: number
  /** How tall the ridges are; 1 is a third of the height for the hindmost. */
  readonly depth: number
  /** How far the left end of the hindmost ridge sinks, as a share of the height. */
  readonly tilt: number
  /** Contour lines on the hindmost ridge; ridges in front have fewer, down to about half. */
  readonly lines: number
  /** How strong the contour lines are, 0 to 1. */
  readonly lineStrength: number
  readonly disc?: Disc
}

/** The lands the kiosk draws: the first slide in both orientations, the band on portrait home, the ground of other slides. */
export const lands = {
  first: {
    width: 1920,
    height: 1080,
    seed: 23,
    ridges: 9,
    form: 'rise',
    horizon: 0.44,
    depth: 1.14,
    tilt: 0.12,
    lines: 34,
    lineStrength: 0.62,
    disc: { x: 1476, y: 404, radius: 292 },
  },
  firstPortrait: {
    width: 1080,
    height: 1920,
    seed: 23,
    ridges: 9,
    form: 'arch',
    horizon: 0.53,
    depth: 0.6,
    tilt: 0,
    lines: 34,
    lineStrength: 0.62,
    disc: { x: 826, y: 1030, radius: 232 },
  },
  band: {
    width: 1080,
    height: 880,
    seed: 23,
    ridges: 8,
    form: 'bow',
    horizon: 0.36,
    depth: 0.9,
    tilt: 0,
    lines: 30,
    lineStrength: 0.6,
    disc: { x: 800, y: 372, radius: 178 },
  },
  quiet: {
    width: 1920,
    height: 1080,
    seed: 61,
    ridges: 4,
    form: 'level',
    horizon: 0.72,
    depth: 0.4,
    tilt: 0,
    lines: 12,
    lineStrength: 0.3,
  },
  quietPortrait: {
    width: 1080,
    height: 1920,
    seed: 61,
    ridges: 4,
    form: 'level',
    horizon: 0.72,
    depth: 0.4,
    tilt: 0,
    lines: 12,
    lineStrength: 0.3,
  },
} as const satisfies Readonly<Record<string, Land>>

/** How tall the land is at `x` (0 left, 1 right) for a ridge at `nearness` (0 hindmost, 1 foremost); multiplies the ridge's own height. */
export const landForm = (form: LandForm, x: number, nearness: number): number => {
  switch (form) {
    case 'rise':
      return 0.1 + Math.pow(Math.min(1, Math.max(0, (x - 0.2 + 0.28 * nearness) / 0.8)), 1.3)
    case 'arch':
      return 0.5 + 0.5 * Math.sin(x * 2.5 + 0.75 + nearness)
    case 'bow':
      return 0.35 + 0.65 * Math.sin(x * 2.4 + 0.7)
    case 'level':
      return 0.6
    default:
      return assertNever(form)
  }
}

const assertNever = (value: never): never => {
  throw new Error(`no such land form: ${String(value)}`)
}

/** The colours of a ridge from its crest down: azurite, malachite and ochre, as blue-green landscape painting orders them. */
export type RidgeColours = readonly [crest: string, slope: string, foot: string]

const ridgeColours: readonly RidgeColours[] = [
  ['#3b7fcb', '#1f5c93', '#3a3320'],
  ['#2f78c4', '#1b6a86', '#4a3a1e'],
  ['#2a76bb', '#1c7c74', '#54401f'],
  ['#2372a6', '#1d8068', '#4c3a1d'],
  ['#1f7f8c', '#1a7058', '#3e301a'],
  ['#1c7c6b', '#145646', '#2c2617'],
  ['#155a4c', '#0f3f37', '#1a1e17'],
  ['#0f3d39', '#0c2a2a', '#0e1817'],
  ['#0d2629', '#0b1c1f', '#0a1315'],
]

/** The colours at `nearness`: ridges in front fall into the dark ground. */
export const coloursAt = (nearness: number): RidgeColours =>
  ridgeColours[Math.round(nearness * (ridgeColours.length - 1))] ?? ['#0d2629', '#0b1c1f', '#0a1315']
