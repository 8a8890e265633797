import { parseDocument, visit } from 'yaml'

/** How an exhibit writes the files that get another name: old way to new way. */
export type Renamed = ReadonlyMap<string, string>

/** A value of a YAML text that names a file, and where its characters stand. */
type NamedFile = { readonly value: string; readonly from: number; readonly to: number }

/** Every value that begins as a path to a media file does and is written as it is meant, without escapes. */
export const filesNamedIn = (text: string): readonly NamedFile[] => {
  const found: NamedFile[] = []
  visit(parseDocument(text), {
    Scalar: (key, { value, range }) => {
      if (key === 'key' || typeof value !== 'string' || !range || !value.startsWith('media/')) return
      const from = text.indexOf(value, range[0])
      if (from >= 0 && from + value.length <= range[1]) found.push({ value, from, to: from + value.length })
    },
  })
  return found
}

/**
 * The YAML text with each value that names one of the files replaced in its place; all else stays as it was written, comments and
 * spacing included.
 */
export const renameInYaml = (text: string, renamed: Renamed): string =>
  filesNamedIn(text)
    .toSorted((one, other) => other.from - one.from)
    .reduce((changed, { value, from, to }) => {
      return changed.slice(0, from) + (renamed.get(value) ?? value) + changed.slice(to)
    }, text)

const themedEnding = /\.(?:silver|ore)\.([a-z]+)$/

/** The path as an exhibit writes it that has one file for each theme; `undefined` for others. */
const themed = (path: string): string | undefined =>
  themedEnding.test(path) ? path.replace(themedEnding, '.{theme}.$1') : undefined

const themes = ['silver', 'ore'] as const

const mentions = (texts: readonly string[], path: string): number =>
  texts.reduce((sum, text) => sum + text.split(path).length - 1, 0)

/**
 * Of the files that could get another name, those whose every mention in the exhibit can be changed with it; with the ways they
 * are written. A file named inside a longer text keeps its name, and so does one of a pair whose other half does.
 */
export const renamable = (
  wanted: ReadonlyMap<string, string>,
  texts: readonly string[],
): { readonly paths: ReadonlyMap<string, string>; readonly written: Renamed } => {
  const values = new Map<string, number>()
  for (const { value } of texts.flatMap(filesNamedIn)) values.set(value, (values.get(value) ?? 0) + 1)
  const isWhole = (name: string) => mentions(texts, name) === (values.get(name) ?? 0)
  const alone = [...wanted].filter(([path]) => isWhole(path))
  const names = new Set(alone.map(([path]) => path))
  const paths = new Map(
    alone.filter(([path]) => {
      const pair = themed(path)
      if (pair === undefined || mentions(texts, pair) === 0) return true
      return isWhole(pair) && themes.every((theme) => names.has(pair.replace('{theme}', theme)))
    }),
  )
  const pairs = [...paths].flatMap(([path, put]) => {
    const [pair, newPair] = [themed(path), themed(put)]
    return pair === undefined || newPair === undefined ? [] : [[pair, newPair] as const]
  })
  return { paths, written: new Map([...paths, ...pairs]) }
}
