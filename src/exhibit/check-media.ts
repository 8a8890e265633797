import * as v from 'valibot'
import { checkUnused } from './check-unused'
import type { ExhibitFiles } from './files'
import { judgeMedia } from './judge-media'
import { atValue, type Loaded } from './loaded'
import { picturesInText } from './article/pictures'
import { filesOfPicture } from './media'
import type { MediaFacts } from './media-facts'
import type { Problem } from './problem'
import { Picture, Prose } from './schema'
import { isBlock, madeFrom } from './schema-walk'
import type { Path } from './yaml-file'

/**
 * Every picture named is there and can be shown. What lies in the media folder and is shown nowhere is told only where every
 * file of the exhibit could be read: `complete`.
 */
export const checkMedia = (all: readonly Loaded<unknown>[], files: ExhibitFiles, complete: boolean): Problem[] => {
  const list = new Set(files.list())
  const named = all.flatMap((file) => picturesOf(file).map((picture) => ({ ...picture, yaml: file.yaml })))
  const missing = named.flatMap(({ yaml, path, file }) =>
    list.has(file) ? [] : [atValue(yaml, path, missingFile(file, files.list()))],
  )
  const wanted = new Set(named.map(({ file }) => file))
  const judged = [...wanted].flatMap((file) => (list.has(file) ? judge(file, files.media(file)) : []))
  return [...missing, ...judged, ...(complete ? checkUnused(wanted, files) : [])]
}

const judge = (file: string, facts: MediaFacts | undefined): readonly Problem[] =>
  facts ? judgeMedia(file, facts) : [{ code: 'file-unreadable', severity: 'error', file, ...cannotRead }]

const cannotRead = {
  says: { en: 'The file cannot be read.', zh: '无法读取这个文件。' },
  cure: { en: 'See that it may be read, or copy it here again.', zh: '请检查读取权限，或重新复制过来。' },
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
