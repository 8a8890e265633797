import * as v from 'valibot'
import { checkSvg } from './check-svg'
import { type ExhibitFiles, longestSvg } from './files'
import { atValue, type Loaded } from './loaded'
import { picturesInText } from './article/pictures'
import { filesOfPicture } from './media'
import type { Problem } from './problem'
import { Picture, Prose } from './schema'
import { isBlock, madeFrom } from './schema-walk'
import type { Path } from './yaml-file'

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
  spots.flatMap(({ schema, value, path }) => [
    ...(madeFrom(schema, Picture) && v.is(Picture, value) ? filesAt(value, path) : []),
    ...(madeFrom(schema, Prose) ? picturesInProse(value, path) : []),
  ])

const filesAt = (picture: string, path: Path) => filesOfPicture(picture).map((file) => ({ path, file }))

/** The pictures of a longer text, told at the text of their language. */
const picturesInProse = (value: unknown, path: Path) =>
  isBlock(value)
    ? Object.entries(value).flatMap(([language, text]) =>
        typeof text === 'string'
          ? picturesInText(text).flatMap((picture) => filesAt(picture, [...path, language]))
          : [],
      )
    : []

const missingFile = (file: string, list: readonly string[]) => {
  const other = list.find((name) => name.toLowerCase() === file)
  const cure = other
    ? { en: `It is called ${other}: rename it in small letters.`, zh: `它现在叫 ${other}：请把文件名改成小写。` }
    : { en: 'Put the file there, or correct its name here.', zh: '请把文件放进去，或改正这里的文件名。' }
  return { code: 'media-missing' as const, says: { en: `There is no file ${file}.`, zh: `没有文件 ${file}。` }, cure }
}

const checkDrawing = (file: string, text: string | undefined): Problem[] => {
  if (text !== undefined && text.length <= longestSvg) return checkSvg(file, text)
  return [{ code: 'file-unreadable', severity: 'error', file, ...(text === undefined ? notText : tooLarge) }]
}

const notText = {
  says: { en: 'The drawing cannot be read as text.', zh: '这个图形文件不是文本，无法读取。' },
  cure: { en: 'Save it again as plain SVG, encoded in UTF-8.', zh: '请重新存为普通 SVG，编码选 UTF-8。' },
}

const tooLarge = {
  says: { en: 'The drawing is larger than 4 million characters.', zh: '这个图形超过400万个字符。' },
  cure: { en: 'Simplify it, or use a photograph format.', zh: '请简化图形，或改用照片格式。' },
}
