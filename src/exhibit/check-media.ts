import * as v from 'valibot'
import { checkSvg } from './check-svg'
import { type ExhibitFiles, longestSvg } from './files'
import { atValue, type Loaded } from './loaded'
import { filesOfPicture } from './media'
import type { Problem } from './problem'
import { Picture } from './schema'
import { madeFrom } from './schema-walk'

/** Every picture named is there; and what is wrong inside the drawings, each looked at once. */
export const checkMedia = (all: readonly Loaded<unknown>[], files: ExhibitFiles): Problem[] => {
  const list = new Set(files.list())
  const named = all.flatMap((file) => picturesOf(file).map((picture) => ({ ...picture, yaml: file.yaml })))
  const missing = named.flatMap(({ yaml, path, file }) =>
    list.has(file) ? [] : [atValue(yaml, path, missingFile(file, files.list()))],
  )
  const drawings = new Set(named.flatMap(({ file }) => (file.endsWith('.svg') && list.has(file) ? [file] : [])))
  return [...missing, ...[...drawings].flatMap((file) => checkDrawing(file, files.text(file)))]
}

const picturesOf = ({ spots }: Loaded<unknown>) =>
  spots
    .filter(({ schema }) => madeFrom(schema, Picture))
    .flatMap(({ value, path }) => (v.is(Picture, value) ? filesOfPicture(value).map((file) => ({ path, file })) : []))

const missingFile = (file: string, list: readonly string[]) => {
  const other = list.find((name) => name.toLowerCase() === file)
  const cure = other
    ? `It is called ${other}: rename it in small letters.`
    : 'Put the file there, or correct its name here.'
  return { code: 'media-missing' as const, says: `There is no file ${file}.`, cure }
}

const checkDrawing = (file: string, text: string | undefined): Problem[] => {
  if (text !== undefined && text.length <= longestSvg) return checkSvg(file, text)
  const says =
    text === undefined ? 'The drawing cannot be read as text.' : 'The drawing is larger than 4 million characters.'
  const cure =
    text === undefined ? 'Save it again as plain SVG, encoded in UTF-8.' : 'Simplify it, or use a photograph format.'
  return [{ code: 'file-unreadable', severity: 'error', file, says, cure }]
}
