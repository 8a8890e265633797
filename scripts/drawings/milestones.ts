// Draws what stands on the bundled exhibit's terraces: node scripts/drawings/milestones.ts
// Pictorial only. All four are 200 units high, mostly air, so that they are on one scale wherever they stand side by side.
import { themes, writeDrawing, type Theme } from './write.ts'

const paintsOf = (theme: Theme) => {
  const light = theme === 'silver'
  const ink = light ? '#0D181B' : '#F1F5F4'
  return {
    ink,
    /** Attributes of an outlined shape. */
    outlined: `stroke="${ink}" stroke-width="2.4" stroke-linejoin="round"`,
    wall: light ? '#FBFCFC' : '#1D3036',
    grey: light ? '#C3CECB' : '#33494F',
    copper: light ? '#A9501F' : '#E08F5A',
    blue: light ? '#2D67AB' : '#8FBCEF',
    leaf: light ? '#1F8A6B' : '#74D2B2',
    ochre: light ? '#B48A34' : '#E9C878',
    ridge: light ? '#D9BC78' : '#C4922E',
    pane: light ? '#FFFFFF' : '#0B1416',
  }
}
type Paints = ReturnType<typeof paintsOf>

const shape = (d: string, fill: string, rest = ''): string => `<path d="${d}" fill="${fill}" ${rest}/>`

const poplar = (x: number, height: number, { ink, leaf }: Paints): string =>
  `<path d="M${x} 0V${-height * 0.3}" stroke="${ink}" stroke-width="2.4"/>` +
  `<ellipse cx="${x}" cy="${-height * 0.62}" rx="${height * 0.17}" ry="${height * 0.4}" fill="${leaf}"/>`

/** A grid of windows in one path. */
const windows = (
  x: number,
  y: number,
  columns: number,
  rows: number,
  [dx, dy]: [number, number],
  [w, h]: [number, number],
): string =>
  Array.from(
    { length: columns * rows },
    (_, i) => `M${x + (i % columns) * dx} ${y + Math.floor(i / columns) * dy}h${w}v${h}h${-w}Z`,
  ).join('')

/** The stand at a fair. */
const booth = ({ outlined, wall, copper, grey }: Paints): string =>
  shape('M6 0V-48M78 0V-48', 'none', outlined) +
  shape('M0-48 10-70H74L84-48Z', wall) +
  shape('M14-48 20-70H31L28-48ZM42-48V-70H53L56-48ZM70-48 64-70H74L84-48Z', copper) +
  shape('M0-48 10-70H74L84-48Z', 'none', outlined) +
  shape('M14-24H70V0H14Z', grey, outlined) +
  shape('M42-70V-86H62L56-80 62-74H42', copper, outlined)

/** A tower crane beside the frame of a building. */
const crane = ({ ink, outlined, wall, copper, blue }: Paints): string =>
  shape(windows(150, -74, 4, 3, [26, 24], [26, 24]), wall, `fill-opacity=".7" ${outlined}`) +
  shape('M150-74V-98M176-74V-98M202-74V-98', 'none', `stroke="${ink}" stroke-width="2.4" stroke-dasharray="2 5"`) +
  shape('M92 0V-150M104 0V-150', 'none', outlined) +
  shape(
    'M92 0 104-15 92-30 104-45 92-60 104-75 92-90 104-105 92-120 104-135 92-150',
    'none',
    `stroke="${ink}" stroke-width="1.6"`,
  ) +
  shape('M50-150H268M98-172 50-150M98-172 268-150M98-150V-172', 'none', outlined) +
  shape('M46-150H72V-132H46Z', copper, outlined) +
  shape('M226-150V-116', 'none', `stroke="${ink}" stroke-width="1.8"`) +
  shape('M212-116H240V-106H212Z', copper, outlined) +
  shape('M88-166H108V-150H88Z', blue, outlined)

const halls = (
  x: number,
  sheds: number,
  width: number,
  height: number,
  rise: number,
  { outlined, wall, blue }: Paints,
): string => {
  const ridge = Array.from({ length: sheds }, (_, i) => `L${x + (i + 1) * width} ${-height - rise}V${-height}`).join('')
  const glass = Array.from({ length: sheds }, (_, i) => {
    const right = x + (i + 1) * width
    return `M${right - 8} ${-height - 3}V${-height - rise * 0.72}L${right - 3} ${-height - rise * 0.86}V${-height - 3}Z`
  }).join('')
  const row = windows(x + 8, -height * 0.66, sheds * 2, 1, [width / 2, 0], [width / 2 - 10, height * 0.3])
  return shape(`M${x} 0V${-height}${ridge}V0Z`, wall, outlined) + shape(glass + row, blue)
}

/** Two works, a chimney and silos. */
const works = (paints: Paints): string =>
  shape('M196 0V-112H208V0Z', paints.grey, paints.outlined) +
  shape('M216 0V-74A17 9 0 0 1 250-74V0ZM254 0V-60A15 8 0 0 1 284-60V0Z', paints.grey, paints.outlined) +
  halls(0, 4, 46, 44, 26, paints) +
  halls(292, 3, 44, 38, 22, paints) +
  poplar(436, 56, paints) +
  poplar(454, 66, paints)

/** Flats, a tower and a round hall between poplars. */
const skyline = (paints: Paints): string => {
  const { outlined, wall, blue, ochre, ridge, pane } = paints
  return (
    poplar(10, 60, paints) +
    poplar(28, 74, paints) +
    shape('M56 0V-88H124V0Z', wall, outlined) +
    shape('M52-86V-94H128V-86Z', ridge, outlined) +
    shape(windows(64, -76, 4, 5, [15, 15], [9, 8]), ochre) +
    shape('M168-198V-176', 'none', outlined) +
    shape('M140 0V-176H198V0Z', blue, outlined) +
    shape(windows(146, -160, 4, 11, [13, 14], [8, 8]), pane, 'fill-opacity=".85"') +
    shape('M212 0V-40H300V0Z', wall, outlined) +
    `<rect x="206" y="-52" width="100" height="13" rx="6" fill="${wall}" ${outlined}/>` +
    shape('M216-34H296V-20H216Z', blue) +
    shape('M236-52A20 14 0 0 1 276-52Z', blue, outlined) +
    poplar(322, 58, paints) +
    poplar(342, 76, paints) +
    poplar(360, 54, paints)
  )
}

const pictures = {
  booth: [-3, 90, booth],
  crane: [44, 228, crane],
  works: [-3, 471, works],
  skyline: [0, 372, skyline],
} as const
for (const [name, [left, width, draw]] of Object.entries(pictures))
  for (const theme of themes)
    writeDrawing(`milestones/${name}.${theme}.svg`, `${left} -200 ${width} 200`, draw(paintsOf(theme)))
