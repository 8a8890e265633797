// Draws the worlds of examples/solar-system: node scripts/drawings/planets.ts
// Discs on a grid of 120, told apart by bands, caps, rings and spots; not to scale, and no map of any of them.
import { solarSystem, themes, writeDrawing, type Theme } from './write.ts'

type Paints = {
  /** The body, its shadow side and its light side. */
  readonly base: string
  readonly deep: string
  readonly light: string
}

const dot = (x: number, y: number, r: number, fill: string, rest = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${rest}/>`

const oval = (x: number, y: number, rx: number, ry: number, fill: string, rest = ''): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${rest}/>`

/** A disc of radius `r` with marks cut to its edge, a shadow on its lower right and an outline that shows on any ground. */
const disc = ({ base, deep }: Paints, marks: string, r = 56): string =>
  `<clipPath id="edge"><circle cx="60" cy="60" r="${r}"/></clipPath>` +
  `<g clip-path="url(#edge)">${dot(60, 60, r, base)}${marks}` +
  `<path d="M${60 + r} ${60 - r}V${60 + r}H${60 - r}A${r * 1.3} ${r * 1.3} 0 0 0 ${60 + r} ${60 - r}Z" fill="#000" fill-opacity=".16"/></g>` +
  `<circle cx="60" cy="60" r="${r - 1.2}" fill="none" stroke="${deep}" stroke-width="2.4"/>`

const band = (y: number, height: number, fill: string, opacity = 1): string =>
  `<path d="M0 ${y}Q60 ${y + 5} 120 ${y}V${y + height}Q60 ${y + height + 5} 0 ${y + height}Z" fill="${fill}" fill-opacity="${opacity}"/>`

const crater = (x: number, y: number, r: number, deep: string): string =>
  dot(x, y, r, deep, 'fill-opacity=".55"') + dot(x + r * 0.18, y + r * 0.18, r * 0.72, deep, 'fill-opacity=".5"')

const craters = (deep: string, ...places: readonly (readonly [number, number, number])[]): string =>
  places.map(([x, y, r]) => crater(x, y, r, deep)).join('')

const mercury = (paints: Paints): string =>
  disc(paints, craters(paints.deep, [38, 36, 9], [74, 28, 6], [58, 62, 13], [86, 66, 8], [34, 80, 7], [70, 92, 6]))

const venus = (paints: Paints): string =>
  disc(
    paints,
    band(22, 9, paints.light) +
      band(44, 12, paints.deep, 0.45) +
      band(66, 8, paints.light) +
      band(84, 9, paints.deep, 0.4),
  )

const earth = (paints: Paints): string =>
  disc(
    paints,
    `<path d="M20 30Q40 14 56 26T64 44Q50 50 48 62T38 86Q22 70 16 52ZM78 40Q98 34 110 48V78Q94 84 84 70T78 40ZM60 92Q74 84 88 94L80 112H56Z" fill="${paints.light}"/>` +
      `<path d="M8 42Q34 34 52 40M62 66Q88 58 112 64M22 84Q50 76 72 84" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-opacity=".85"/>`,
  )

const mars = (paints: Paints): string =>
  disc(
    paints,
    oval(60, 8, 26, 9, '#fff', 'fill-opacity=".9"') +
      `<path d="M14 56Q36 44 58 54T104 50Q108 62 92 68T48 72T14 56Z" fill="${paints.deep}" fill-opacity=".6"/>` +
      craters(paints.deep, [40, 92, 7], [82, 88, 5], [76, 30, 6]),
  )

const jupiter = (paints: Paints): string =>
  disc(
    paints,
    band(18, 8, paints.deep, 0.5) +
      band(36, 14, paints.deep, 0.85) +
      band(56, 7, paints.light) +
      band(68, 12, paints.deep, 0.8) +
      band(92, 8, paints.deep, 0.5) +
      oval(80, 76, 13, 8, paints.deep) +
      oval(80, 76, 8.5, 4.8, paints.light),
  )

/** The far half of the ring lies behind the planet, the near half before it. */
const saturn = (paints: Paints): string => {
  const ring = (near: boolean): string =>
    `<path d="M4 72A58 15 -14 0 ${near ? 0 : 1} 116 48" fill="none" stroke="${paints.deep}" stroke-width="9"/>` +
    `<path d="M4 72A58 15 -14 0 ${near ? 0 : 1} 116 48" fill="none" stroke="${paints.light}" stroke-width="4"/>`
  return ring(false) + disc(paints, band(46, 6, paints.deep, 0.4) + band(66, 8, paints.deep, 0.5), 36) + ring(true)
}

const uranus = (paints: Paints): string =>
  disc(paints, oval(46, 42, 22, 18, paints.light, 'fill-opacity=".6"'), 44) +
  `<path d="M44 6A12 56 12 0 0 76 114" fill="none" stroke="${paints.deep}" stroke-width="3.4" stroke-linecap="round"/>`

const neptune = (paints: Paints): string =>
  disc(
    paints,
    band(30, 6, paints.light, 0.5) +
      band(84, 6, paints.light, 0.5) +
      oval(48, 58, 14, 8, paints.deep) +
      `<path d="M34 72Q50 76 64 70M70 40Q84 44 98 40" fill="none" stroke="#fff" stroke-width="3.6" stroke-linecap="round" stroke-opacity=".9"/>`,
  )

const ceres = (paints: Paints): string =>
  disc(paints, craters(paints.deep, [40, 40, 10], [78, 84, 12], [84, 44, 7], [42, 84, 6]) + dot(64, 52, 5, '#fff'), 46)

const pluto = (paints: Paints): string =>
  disc(
    paints,
    `<path d="M60 98Q30 76 36 58T60 58Q78 42 86 58T60 98Z" fill="${paints.light}"/>` +
      oval(30, 60, 12, 20, paints.deep, 'fill-opacity=".6"'),
    48,
  )

const haumea = ({ base, deep, light }: Paints): string =>
  oval(60, 60, 56, 30, base, `stroke="${deep}" stroke-width="2.4" transform="rotate(-16 60 60)"`) +
  oval(44, 56, 22, 12, light, 'fill-opacity=".7" transform="rotate(-16 60 60)"') +
  oval(86, 58, 10, 8, deep, 'fill-opacity=".7" transform="rotate(-16 60 60)"')

const makemake = (paints: Paints): string =>
  disc(
    paints,
    oval(44, 40, 20, 14, paints.light, 'fill-opacity=".7"') + oval(74, 78, 24, 14, paints.deep, 'fill-opacity=".45"'),
    46,
  )

const eris = (paints: Paints): string =>
  disc(paints, oval(48, 44, 24, 20, paints.light) + oval(78, 82, 16, 10, paints.deep, 'fill-opacity=".35"'), 50) +
  dot(110, 20, 6, paints.base, `stroke="${paints.deep}" stroke-width="2"`)

/** Each world's colours on light grounds and on dark ones, where the outline is the lighter colour. */
type World = readonly [
  draw: (paints: Paints) => string,
  colours: Readonly<Record<Theme, readonly [string, string, string]>>,
]

const worlds: Readonly<Record<string, World>> = {
  'planets/mercury': [mercury, { silver: ['#A39C94', '#5E5852', '#C9C3BB'], ore: ['#B4ADA5', '#7C756E', '#D8D2CA'] }],
  'planets/venus': [venus, { silver: ['#DDB873', '#8A6420', '#F3DEB0'], ore: ['#E6C584', '#A97F36', '#F8E8C4'] }],
  'planets/earth': [earth, { silver: ['#3C7FC4', '#1D4F8C', '#5FA776'], ore: ['#5B9BDC', '#8FBCEF', '#79C190'] }],
  'planets/mars': [mars, { silver: ['#C8623A', '#7E3415', '#E69A72'], ore: ['#DB7A50', '#A9501F', '#F0B08C'] }],
  'planets/jupiter': [jupiter, { silver: ['#E0C4A0', '#9A5F34', '#F4E6D0'], ore: ['#E8D0B0', '#B97B4C', '#F8EEDE'] }],
  'planets/saturn': [saturn, { silver: ['#E2CB92', '#8A6A28', '#F4E8C6'], ore: ['#EAD7A4', '#B8964C', '#F8F0D6'] }],
  'planets/uranus': [uranus, { silver: ['#8CCBCB', '#2F7777', '#C2E8E6'], ore: ['#9CD8D8', '#C9EFEE', '#D6F2F0'] }],
  'planets/neptune': [neptune, { silver: ['#3F66C8', '#1E3A84', '#8FACF0'], ore: ['#5F84E0', '#9DB6F6', '#B4C8FA'] }],
  'dwarfs/ceres': [ceres, { silver: ['#8E8A86', '#54504C', '#BDB8B2'], ore: ['#A6A19C', '#D0CAC4', '#D0CAC4'] }],
  'dwarfs/pluto': [pluto, { silver: ['#B98A62', '#6E4526', '#F0DEC4'], ore: ['#CFA27A', '#8A5A34', '#F6E8D4'] }],
  'dwarfs/haumea': [haumea, { silver: ['#C2CCD4', '#4C6272', '#EEF2F5'], ore: ['#D4DCE2', '#8CA4B4', '#F6F8FA'] }],
  'dwarfs/makemake': [makemake, { silver: ['#B4653E', '#6C3012', '#DDA07C'], ore: ['#CC7E56', '#8E4A22', '#EBB898'] }],
  'dwarfs/eris': [eris, { silver: ['#C6CEC8', '#56655C', '#EEF2EE'], ore: ['#D8DFDA', '#93A69A', '#F8FAF8'] }],
}

for (const [name, [draw, colours]] of Object.entries(worlds))
  for (const theme of themes) {
    const [base, deep, light] = colours[theme]
    writeDrawing(`${name}.${theme}.svg`, '0 0 120 120', draw({ base, deep, light }), solarSystem)
  }
