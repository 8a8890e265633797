import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { charactersIn } from './woff2-characters.ts'

/**
 * Writes src/exhibit/characters.ts: which characters the kiosk's own faces can show, by the style sheets that name them
 * (`node scripts/fonts/characters.ts`). A test compares the file with what this makes of the faces installed.
 */
const root = resolve(import.meta.dirname, '../..')
const styles = join(root, 'src/renderer/styles')
const require = createRequire(import.meta.url)

type Face = { readonly family: string; readonly characters: ReadonlySet<number> }

const within = (css: string, pattern: RegExp): string => pattern.exec(css)?.[1] ?? ''

/** A style sheet of a package, or a file beside one. */
const placeOf = (address: string, folder: string): string =>
  address.startsWith('@')
    ? join(dirname(require.resolve(`${packageOf(address)}/package.json`)), inPackage(address))
    : join(folder, address)

const packageOf = (address: string): string => address.split('/').slice(0, 2).join('/')
const inPackage = (address: string): string => address.split('/').slice(2).join('/')

const facesIn = (place: string): readonly Face[] => {
  const css = readFileSync(place, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const imported = [...css.matchAll(/@import '([^']+)'/g)].flatMap(([, address = '']) =>
    facesIn(placeOf(address, dirname(place))),
  )
  const own = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body = '']) => {
    const file = placeOf(within(body, /url\(['"]?([^'")]+)['"]?\)/), dirname(place))
    const asked = rangesIn(within(body, /unicode-range:\s*([^;]+)/))
    const has = charactersIn(readFileSync(file))
    return {
      family: within(body, /font-family:\s*'([^']+)'/),
      characters: new Set([...has].filter((code) => asked(code))),
    }
  })
  return [...imported, ...own]
}

const rangesIn = (text: string): ((code: number) => boolean) => {
  const ranges = [...text.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(
    ([, from = '', to = from]) => [parseInt(from, 16), parseInt(to, 16)] as const,
  )
  return (code) => ranges.some(([from, to]) => code >= from && code <= to)
}

/** The families a variable of the style sheet lists, in its first definition. */
const familiesOf = (tokens: string, name: string): readonly string[] =>
  [...within(tokens, new RegExp(`${name}:([^;]+);`)).matchAll(/'([^']+)'/g)].map(([, family = '']) => family)

/** Runs of neighbours, as the distance from the run before and the length, in base 36: `a.2,1` is 10–11, 13. */
const runs = (codes: ReadonlySet<number>): string => {
  const sorted = [...codes].sort((one, other) => one - other)
  const parts: string[] = []
  let end = -1
  for (let at = 0; at < sorted.length;) {
    const first = sorted[at] ?? 0
    let last = first
    while (sorted[at + 1] === last + 1) {
      at += 1
      last += 1
    }
    at += 1
    parts.push(
      last > first
        ? `${(first - end - 1).toString(36)}.${(last - first).toString(36)}`
        : (first - end - 1).toString(36),
    )
    end = last
  }
  return parts.join(',')
}

/** The text of src/exhibit/characters.ts. */
export const charactersFile = (): string => {
  const faces = facesIn(join(styles, 'fonts.css'))
  const tokens = readFileSync(join(styles, 'tokens.css'), 'utf8')
  const table = (name: string): string => {
    const families = familiesOf(tokens, name)
    const codes = faces.filter(({ family }) => families.includes(family)).flatMap(({ characters }) => [...characters])
    return `  '${runs(new Set(codes))}'`
  }
  return `/**
 * Which characters the kiosk's own faces can show. Written by scripts/fonts/characters.ts from the faces and style sheets of
 * src/renderer/styles; not changed by hand. Runs of neighbours: how many are missing before, then how many follow the first.
 */
export const textCharacters =
${table('--sans')}

/** Headlines in Chinese and Japanese. */
export const chineseHeadlineCharacters =
${table('--serif')}

/** Headlines in all other languages. */
export const headlineCharacters =
${table('--serif-latin')}
`
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(root, 'src/exhibit/characters.ts'), charactersFile())
