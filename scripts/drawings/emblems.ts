// Draws the emblems of the bundled exhibit's industries: node scripts/drawings/emblems.ts
// Each on a grid of 120, outline and one mineral fill. The ore versions are light enough for dark grounds and for plates.
import { themes, writeDrawing, type Theme } from './write.ts'

type Paints = {
  /** The outline. */
  readonly ink: string
  /** The mineral's lighter and deeper fill. */
  readonly light: string
  readonly deep: string
}
type Minerals = Readonly<Record<Theme, readonly [light: string, deep: string]>>

const white = '#FFFFFF'
const dark = '#0B1416'

const line = (ink: string, width: number, rest = ''): string =>
  `fill="none" stroke="${ink}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round" ${rest}`

const dot = (x: number, y: number, r: number, fill: string, rest = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${rest}/>`

/** Non-ferrous metals: atoms on the corners of a crystal's cell. */
const lattice = ({ ink, light, deep }: Paints): string => {
  const corners = [
    [60, 18],
    [98, 40],
    [98, 82],
    [60, 104],
    [22, 82],
    [22, 40],
  ] as const
  return (
    `<path d="M60 18 98 40V82L60 104 22 82V40Z" ${line(ink, 3.4)}/>` +
    `<path d="M60 18V104M60 60 98 82M60 60 22 82M22 40 60 60 98 40" ${line(ink, 3, 'stroke-opacity=".7"')}/>` +
    corners.map(([x, y]) => dot(x, y, 10, light) + dot(x - 3, y - 3, 3.2, white, 'fill-opacity=".75"')).join('') +
    dot(60, 60, 15, deep) +
    dot(55, 55, 5, white, 'fill-opacity=".6"')
  )
}

/** New energy materials: a cell with its electrodes. */
const cell = ({ ink, light, deep }: Paints): string =>
  `<rect x="24" y="34" width="72" height="66" rx="8" ${line(ink, 4)}/>` +
  `<path d="M42 34V24H54V34M66 34V24H78V34" ${line(ink, 4)}/>` +
  [0, 1, 2, 3, 4]
    .map((at) => `<rect x="${32 + at * 12}" y="42" width="8" height="50" rx="2" fill="${at % 2 ? deep : light}"/>`)
    .join('') +
  `<path d="M66 46 48 70H60L54 90 74 64H62Z" fill="${white}" stroke="${dark}" stroke-width="2.5" stroke-linejoin="round"/>`

/** Chemicals: a flask with something rising in it. */
const flask = ({ ink, light, deep }: Paints): string =>
  `<path d="M50 20H70M54 20V50L30 92A8 8 0 0 0 37 104H83A8 8 0 0 0 90 92L66 50V20" ${line(ink, 4)}/>` +
  `<path d="M44 74H76L86 94A5 5 0 0 1 82 100H38A5 5 0 0 1 34 94Z" fill="${light}"/>` +
  dot(52, 86, 5, white, 'fill-opacity=".9"') +
  dot(66, 80, 3.5, white, 'fill-opacity=".8"') +
  dot(72, 92, 4, deep)

/** Biomedicine and medical equipment: a capsule over a pulse. */
const capsule = ({ ink, light, deep }: Paints): string =>
  '<g transform="rotate(-38 60 52)">' +
  `<path d="M60 36H82A16 16 0 0 1 82 68H60Z" fill="${light}"/>` +
  `<rect x="22" y="36" width="76" height="32" rx="16" ${line(ink, 4)}/>` +
  `<path d="M32 46H52" ${line(ink, 3, 'stroke-opacity=".8"')}/></g>` +
  `<path d="M14 98H42L50 82 62 108 70 98H106" ${line(deep, 5)}/>`

/** Processing and manufacturing: a gear and a tool arm. */
const gear = ({ ink, light, deep }: Paints): string => {
  const teeth = Array.from(
    { length: 10 },
    (_, at) => `<rect x="-6" y="-38" width="12" height="14" rx="2" fill="${ink}" transform="rotate(${at * 36})"/>`,
  )
  const joint = `stroke="${deep}" stroke-width="3"`
  return (
    `<g transform="translate(48 66)">${teeth.join('')}<circle r="28" ${line(ink, 8)}/><circle r="11" fill="${light}"/></g>` +
    `<path d="M72 30 92 16 106 30 96 50" ${line(light, 7)}/>` +
    dot(92, 17, 6, white, joint) +
    dot(105, 30, 6, white, joint) +
    `<path d="M88 52 96 48 104 54" ${line(deep, 5)}/>`
  )
}

const emblems: Readonly<Record<string, readonly [draw: (paints: Paints) => string, minerals: Minerals]>> = {
  metals: [lattice, { silver: ['#F0A878', '#B8602C'], ore: ['#FFCBA6', '#F0A878'] }],
  energy: [cell, { silver: ['#E9C878', '#C4922E'], ore: ['#F6DFA6', '#E9C878'] }],
  chemicals: [flask, { silver: ['#8FBCEF', '#3A7CC4'], ore: ['#BBD8F8', '#8FBCEF'] }],
  medicine: [capsule, { silver: ['#74D2B2', '#2A8B6C'], ore: ['#A6E8D0', '#74D2B2'] }],
  manufacturing: [gear, { silver: ['#A9B8B6', '#B8602C'], ore: ['#D6DEDC', '#F0A878'] }],
}

for (const [name, [draw, minerals]] of Object.entries(emblems))
  for (const theme of themes) {
    const [light, deep] = minerals[theme]
    const ink = theme === 'silver' ? '#0D181B' : white
    writeDrawing(`industries/${name}.${theme}.svg`, '0 0 120 120', draw({ ink, light, deep }))
  }
