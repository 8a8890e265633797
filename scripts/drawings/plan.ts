// Draws what stands on the four plots of the bundled exhibit's sand table: node scripts/drawings/plan.ts
// Pictorial only: the buildings stand for kinds of use, not for real ones.
import { plotFrame } from '../../src/renderer/scenes/plan/iso.ts'
import { at, box, cylinder, disc, line, round, sawRoof, tree, windowsLeft, windowsRight, type Faces } from './iso.ts'
import { themes, writeDrawing, type Theme } from './write.ts'

const tank = 'url(#tank)'

const paintsOf = (theme: Theme) => {
  const light = theme === 'silver'
  const wall: Faces = light ? ['#FBFCFC', '#DDE4E2', '#BECAC7'] : ['#DCE5E3', '#A9B8B6', '#7C8F8E']
  const plain: Faces = light ? ['#F1F4F3', '#CFD8D5', '#AEBCB9'] : ['#C7D3D1', '#93A5A3', '#6A7E7D']
  return { light, wall, plain, glass: light ? '#7FA9D6' : '#9CC6F3', pane: light ? '#3E74B3' : '#5C96D6' }
}
type Paints = ReturnType<typeof paintsOf>

const tankShade = ({ light }: Paints): string =>
  `<defs><linearGradient id="tank"><stop offset="0" stop-color="${light ? '#DDE4E2' : '#A9B8B6'}"/>` +
  `<stop offset=".3" stop-color="${light ? '#FBFCFC' : '#E1E9E7'}"/><stop offset="1" stop-color="${light ? '#A3B1AE' : '#5F7372'}"/></linearGradient></defs>`

/** Tanks, a pipe from one to the next and on to a chimney, two halls under saw-tooth roofs and a flat one. */
const industry = (paints: Paints): string => {
  const { light, wall, plain, glass, pane } = paints
  const roof: Faces = ['#EBB693', wall[1], pane]
  const band = (columns: number) => ({ columns, rows: 1 })
  return [
    tankShade(paints),
    line(
      [
        [1.5, 1.5, 1.2],
        [5.5, 1.1, 1.2],
      ],
      light ? '#8C4216' : '#F0A878',
      0.12,
    ),
    cylinder(1.5, 1.5, 0, 0.85, 1.7, tank, wall[0]) + cylinder(3.6, 1.3, 0, 0.85, 1.7, tank, wall[0]),
    cylinder(5.5, 1.1, 0, 0.28, 3.6, tank, wall[0]),
    box(6.6, 0.6, 0, 4, 2.7, 1.25, wall) + windowsRight(10.6, 0.6, 0.25, 2.7, 0.75, band(4), glass),
    sawRoof([6.6, 0.6, 1.25], [4, 2.7, 0.55], 4, roof),
    box(0.8, 3.7, 0, 5.6, 3.6, 1.35, wall),
    windowsLeft(0.8, 7.3, 0.25, 5.6, 0.8, band(7), glass) + windowsRight(6.4, 3.7, 0.25, 3.6, 0.8, band(4), glass),
    sawRoof([0.8, 3.7, 1.35], [5.6, 3.6, 0.6], 5, roof),
    box(7.3, 4.2, 0, 3.1, 3, 1, plain) + box(7.3, 4.2, 1, 3.1, 3, 0.12, ['#EBB693', '#C77C4C', '#A85A29']),
    windowsLeft(7.3, 7.2, 0.2, 3.1, 0.7, band(4), glass) + windowsRight(10.4, 4.2, 0.2, 3, 0.7, band(4), glass),
    box(8, 4.9, 1.12, 0.7, 0.7, 0.4, wall) + box(9.2, 5.5, 1.12, 0.7, 0.7, 0.4, wall),
  ].join('')
}

/** A tower with a mast behind a round hall, on a round forecourt. */
const innovation = ({ light, wall, glass, pane }: Paints): string => {
  const tower: Faces = ['#F4F8FC', light ? '#9DBFE6' : '#86B3E6', light ? '#5E90CB' : '#4A80C2']
  const storeys = { columns: 5, rows: 11, sill: 0.16, pier: 0.12 }
  const trees = [
    [1.2, 1.2],
    [1.2, 2.6],
    [1.2, 4],
    [10.2, 1.4],
    [10.2, 2.9],
    [10.2, 6.6],
    [1.2, 6.9],
  ] as const
  return [
    disc(5.8, 4.3, 0, 3.4, light ? '#E9F0F8' : '#2C5680') + disc(5.8, 4.3, 0, 2.7, light ? '#D5E2F1' : '#234566'),
    ...trees.map(([x, y]) => tree(x, y, 0.5, ['#3D9A7C', '#1F7458'], 1.5)),
    box(2.4, 0.9, 0, 6.2, 1.5, 1.3, wall) + windowsLeft(2.4, 2.4, 0.2, 6.2, 1, { columns: 10, rows: 2 }, glass),
    windowsRight(8.6, 0.9, 0.2, 1.5, 1, { columns: 3, rows: 2 }, glass),
    box(4.2, 2.9, 0, 2.3, 2.3, 5.6, tower),
    windowsLeft(4.2, 5.2, 0.3, 2.3, 5, storeys, light ? '#2D67AB' : '#1E4E88'),
    windowsRight(6.5, 2.9, 0.3, 2.3, 5, storeys, light ? '#1B4F8F' : '#163E70'),
    box(4.65, 3.35, 5.6, 1.4, 1.4, 0.5, wall),
    line(
      [
        [5.35, 4.05, 6.1],
        [5.35, 4.05, 7.3],
      ],
      light ? '#174A88' : '#D6E6FA',
      0.08,
    ),
    cylinder(8.3, 5.2, 0, 1.45, 0.35, '#BFD2E8', '#E3EDF8') + cylinder(8.3, 5.2, 0.35, 1.35, 0.55, pane, glass),
    cylinder(8.3, 5.2, 0.9, 1.5, 0.22, light ? '#DCE5EC' : '#B9CBDA', '#FBFDFE') + disc(8.3, 5.2, 1.12, 0.62, glass),
    box(2.3, 6.1, 0, 3.6, 1.3, 0.8, wall) + windowsLeft(2.3, 7.4, 0.15, 3.6, 0.55, { columns: 7, rows: 1 }, glass),
    windowsRight(5.9, 6.1, 0.15, 1.3, 0.55, { columns: 3, rows: 1 }, glass),
  ].join('')
}

/** Slabs of flats between trees. */
const living = ({ light, wall }: Paints): string => {
  const roof: Faces = ['#EBD7A6', '#C8A559', '#A9853A']
  const flats = (x: number, y: number, w: number, h: number): string => {
    const [d, rows] = [1.15, Math.round(h * 2.3)]
    const panes = (columns: number) => ({ columns, rows, sill: 0.24, pier: 0.2 })
    return (
      box(x, y, 0, w, d, h, wall) +
      windowsLeft(x, y + d, 0.15, w, h - 0.3, panes(Math.round(w * 2.6)), light ? '#C69B49' : '#7A6128') +
      windowsRight(x + w, y, 0.15, d, h - 0.3, panes(3), light ? '#A97F2E' : '#65501F') +
      box(x, y, h, w, d, 0.14, roof)
    )
  }
  const trees = [
    [1.3, 6.7],
    [2.7, 7],
    [7.9, 6.7],
    [9.3, 6.9],
    [10.4, 5.2],
  ] as const
  return [
    flats(0.8, 0.7, 2.5, 2.9) + flats(4.1, 0.7, 2.5, 3.5) + flats(7.4, 0.7, 2.6, 2.5),
    flats(0.8, 4.5, 2.5, 2.2) + flats(7.4, 4.4, 2.6, 2.9) + flats(4.1, 5.6, 2.5, 1.9),
    ...trees.map(([x, y]) => tree(x, y, 0.44, ['#4AA587', '#25795D'])),
  ].join('')
}

const groves = [
  ...[
    [0.7, 0.8],
    [1.6, 0.6],
    [4.6, 0.7],
    [5, 2],
    [1, 4.7],
    [2.2, 4.9],
    [3.6, 4.7],
    [6.4, 0.7],
    [9.2, 0.9],
    [10.3, 1.1],
    [10.6, 2.4],
  ],
  ...[
    [10.5, 4.6],
    [9.6, 5.6],
    [8.2, 6],
    [6.6, 5.9],
    [6.2, 7.3],
    [7.6, 7.4],
    [9, 7.2],
    [10.3, 6.9],
    [1, 7.3],
    [2.4, 6.9],
    [3.9, 7.3],
  ],
]

/** A hill in contour lines, a pond, a path and trees. */
const green = ({ light }: Paints): string => {
  const steps = light
    ? ['#B5DBCB', '#9ED0BB', '#85C3A9', '#6BB496', '#54A583']
    : ['#226352', '#28715D', '#2E8069', '#369076', '#41A185']
  const contour = ` stroke="${light ? '#EAF4EF' : '#8FD8BF'}" stroke-opacity=".75" stroke-width="2.4"`
  const hill = steps.map((fill, i) => disc(2.9 - i * 0.06, 2.6 - i * 0.05, i * 0.16, 2.25 - i * 0.42, fill))
  const lines = [0, 1, 2, 3].map((i) =>
    disc(2.9 - i * 0.06, 2.6 - i * 0.05, i * 0.16, 2.05 - i * 0.42, 'none', contour),
  )
  const [px, py] = at(7.9, 3.2)
  const u = (n: number): string => round(n * plotFrame.unit)
  const pond =
    `M${round(px - 130)} ${round(py)}c0 ${u(-1.1)} ${u(1.5)} ${u(-1.35)} ${u(2.7)} ${u(-1.2)}c${u(1.4)} ${u(0.15)} ${u(2.4)} ${u(0.5)} ${u(2.4)} ${u(1.25)}` +
    `c0 ${u(0.95)} ${u(-1.5)} ${u(1.15)} ${u(-2.7)} ${u(1)}c${u(-1.4)} ${u(-0.1)} ${u(-2.4)} ${u(-0.2)} ${u(-2.4)} ${u(-1.05)}Z`
  const waves = `M${round(px - 60)} ${round(py - 12)}h55M${round(px + 10)} ${round(py + 15)}h60M${round(px - 80)} ${round(py + 18)}h35`
  const path = [
    [0.3, 6.2],
    [2.2, 5.6],
    [4.4, 5.9],
    [5.4, 5.1],
    [5.2, 3.4],
    [5.9, 1.6],
    [7.4, 0.3],
  ] as const
  const backToFront = [...groves].sort(([a = 0, b = 0], [c = 0, d = 0]) => a + b - c - d)
  return [
    ...hill,
    ...lines,
    `<path d="${pond}" fill="${light ? '#86B6E4' : '#3C78B8'}"/><path d="${waves}" fill="none" stroke="#F4F8FC" stroke-opacity=".8" stroke-width="2.6" stroke-linecap="round"/>`,
    line(path, light ? '#F6F0E2' : '#A9BDB7', 0.2),
    ...backToFront.map(([x = 0, y = 0], i) =>
      tree(
        x,
        y,
        0.5 + (i % 3) * 0.07,
        i % 2 ? ['#3D9A7C', '#1E7257'] : ['#55AE8E', '#2F8568'],
        i % 4 === 1 ? 1.7 : 1.1,
      ),
    ),
  ].join('')
}

const { width, height } = plotFrame
for (const [name, draw] of Object.entries({ industry, innovation, living, green }))
  for (const theme of themes) writeDrawing(`plan/${name}.${theme}.svg`, `0 0 ${width} ${height}`, draw(paintsOf(theme)))
