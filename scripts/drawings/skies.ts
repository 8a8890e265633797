// Draws the chart and the four finds of examples/solar-system: node scripts/drawings/skies.ts
// A schematic of the regions round the Sun, and what four people saw first. Nothing is to scale, and none is a portrait.
import { solarSystem, themes, writeDrawing, type Theme } from './write.ts'

const dot = (x: number, y: number, r: number, fill: string, rest = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${rest}/>`

/** The same numbers at every run: a drawing that changes by itself would change the exhibit's digest. */
const scattered = (
  count: number,
  width: number,
  height: number,
  seed: number,
): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, at) => {
    const turn = (at + seed) * 2.399963
    return [Math.round(((turn * 97.13) % 1) * width), Math.round(((turn * 57.31) % 1) * height)] as const
  })

/** Orbits as arcs about a Sun at the left edge, and what goes round on them. */
const chart = (theme: Theme): string => {
  const ink = theme === 'silver' ? '#656e8c' : '#8c96bc'
  const [rock, gas, ice] = theme === 'silver' ? ['#a85424', '#9a6a34', '#26509e'] : ['#f0a878', '#ecd07c', '#93b8ff']
  const sun = theme === 'silver' ? '#d98a3a' : '#ffc36b'
  const on = (radius: number, degrees: number): readonly [number, number] => {
    const angle = (degrees * Math.PI) / 180
    return [Math.round(-300 + radius * Math.cos(angle)), Math.round(350 + radius * Math.sin(angle))]
  }
  const orbit = (radius: number): string => dot(-300, 350, radius, 'none', `stroke="${ink}" stroke-width="3"`)
  const body = (radius: number, degrees: number, size: number, fill: string): string => {
    const [x, y] = on(radius, degrees)
    return dot(x, y, size, fill)
  }
  const crumbs = (from: number, to: number, count: number, seed: number): string =>
    scattered(count, to - from, 52, seed)
      .map(([out, turn]) => on(from + out, turn - 26))
      .map(([x, y], at) => dot(x, y, 3 + (at % 3), ink, 'fill-opacity=".8"'))
      .join('')
  return (
    dot(-300, 350, 480, sun) +
    [560, 640, 720, 800, 1130, 1270, 1410, 1530].map(orbit).join('') +
    body(560, -14, 13, rock) +
    body(640, 10, 20, rock) +
    body(720, -6, 21, ice) +
    body(800, 16, 16, rock) +
    crumbs(870, 1010, 90, 3) +
    body(1130, -4, 58, gas) +
    `<ellipse cx="${on(1270, 9)[0]}" cy="${on(1270, 9)[1]}" rx="82" ry="17" fill="none" stroke="${gas}" stroke-width="9" transform="rotate(-14 ${on(1270, 9).join(' ')})"/>` +
    body(1270, 9, 46, gas) +
    body(1410, -9, 32, ice) +
    body(1530, 5, 32, ice) +
    crumbs(1620, 1880, 120, 11)
  )
}

const night = (seed: number): string =>
  '<rect width="96" height="120" fill="#0d1330"/>' +
  scattered(26, 96, 120, seed)
    .map(([x, y], at) => dot(x, y, at % 5 === 0 ? 1 : 0.6, '#f3f4fb', 'fill-opacity=".8"'))
    .join('')

/** Four moons in a line with their planet. */
const fourMoons = (): string =>
  night(1) +
  dot(48, 60, 15, '#e8d0b0') +
  '<path d="M34 55H62M34 64H62" stroke="#b97b4c" stroke-width="3.4"/>' +
  [9, 23, 73, 88].map((x, at) => dot(x, 60 + (at % 2 ? 2 : -2), 2.6, '#f3f4fb')).join('')

/** A small disc among points: a planet gives itself away by not being one. */
const discAmongStars = (fill: string, seed: number): string =>
  night(seed) + dot(48, 56, 13, fill) + dot(44, 52, 6, '#fff', 'fill-opacity=".25"')

/** A point that has moved between two nights, ringed. */
const movedPoint = (): string =>
  night(9) +
  dot(36, 50, 2, '#f0b08c') +
  dot(62, 66, 2, '#f0b08c') +
  dot(36, 50, 8, 'none', 'stroke="#ffc36b" stroke-width="1.4"') +
  dot(62, 66, 8, 'none', 'stroke="#ffc36b" stroke-width="1.4"') +
  '<path d="M43.500 54.600 54.500 61.400" stroke="#ffc36b" stroke-width="1.400" stroke-dasharray="3 2"/>'

const finds: Readonly<Record<string, string>> = {
  'four-moons': fourMoons(),
  uranus: discAmongStars('#9cd8d8', 4),
  neptune: discAmongStars('#5f84e0', 7),
  pluto: movedPoint(),
}

for (const theme of themes) writeDrawing(`chart.${theme}.svg`, '0 0 1600 700', chart(theme), solarSystem)
for (const [name, body] of Object.entries(finds)) writeDrawing(`finds/${name}.svg`, '0 0 96 120', body, solarSystem)
