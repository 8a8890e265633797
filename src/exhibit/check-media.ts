import * as v from 'valibot'
import type { ExhibitFiles } from './files'
import { judgeMedia } from './judge-media'
import { atValue, type Loaded } from './loaded'
import { picturesInText } from './article/pictures'
import { filesOfPicture } from './media'
import type { MediaFacts } from './media-facts'
import type { Problem } from './problem'
import type { Said } from './said'
import { CaptionsFile, Film, Picture, Prose, Sound } from './schema'
import { isBlock, madeFrom } from './schema-walk'
import type { Path } from './yaml-file'

/** Every picture named is there and can be shown; each file is judged once, however often it is named. */
export const checkMedia = (all: readonly Loaded<unknown>[], files: ExhibitFiles): Problem[] => {
  const list = new Set(files.list())
  const missing = namedIn(all).flatMap(({ yaml, path, file }) =>
    list.has(file) ? [] : [atValue(yaml, path, missingFile(file, files.list()))],
  )
  const there = [...namedMedia(all)].filter((file) => list.has(file))
  return [...missing, ...there.flatMap((file) => judge(file, files.media(file)))]
}

/** Every media file that the files of an exhibit ask for, there or not. */
export const namedMedia = (all: readonly Loaded<unknown>[]): ReadonlySet<string> =>
  new Set(namedIn(all).map(({ file }) => file))

const namedIn = (all: readonly Loaded<unknown>[]) =>
  all.flatMap((file) => picturesOf(file).map((picture) => ({ ...picture, yaml: file.yaml })))

const judge = (file: string, facts: MediaFacts | undefined): readonly Problem[] =>
  facts ? judgeMedia(file, facts) : [{ code: 'file-unreadable', severity: 'error', file, ...cannotRead }]

const cannotRead = {
  says: { en: 'The file cannot be read.', zh: '无法读取这个文件。' },
  cure: { en: 'See that it may be read, or copy it here again.', zh: '请检查读取权限，或重新复制过来。' },
}

const picturesOf = ({ spots }: Loaded<unknown>) =>
  spots.flatMap(({ schema, value, path }) => [
    ...(madeFrom(schema, Picture) && v.is(Picture, value) ? filesAt(value, path) : []),
    ...(recordings.some((kind) => madeFrom(schema, kind) && v.is(kind, value)) && typeof value === 'string'
      ? [{ path, file: value }]
      : []),
    ...(madeFrom(schema, Prose) ? picturesInProse(value, path) : []),
  ])

const recordings = [Film, Sound, CaptionsFile]

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
  const alike = list.find((name) => isAlike(name, file))
  const cure = other ? inSmallLetters(other) : alike ? otherEnding(alike) : notThere
  return { code: 'media-missing' as const, says: { en: `There is no file ${file}.`, zh: `没有文件 ${file}。` }, cure }
}

/** Called the same but for the ending, and of the same sort: a still stands for no film. */
const isAlike = (one: string, other: string): boolean =>
  withoutEnding(one) === withoutEnding(other) && isPicture(one) === isPicture(other) && isText(one) === isText(other)

const isPicture = (file: string): boolean => /\.(svg|png|jpe?g|webp|avif)$/i.test(file)
const isText = (file: string): boolean => /\.vtt$/i.test(file)

const withoutEnding = (file: string): string => file.toLowerCase().replace(/\.[^./]+$/, '')

const inSmallLetters = (other: string): Said => ({
  en: `It is called ${other}: rename it in small letters.`,
  zh: `它现在叫 ${other}：请把文件名改成小写。`,
})

const otherEnding = (alike: string): Said => ({
  en: `There is ${alike}: if that is the one, write its name here.`,
  zh: `有一个 ${alike}：如果就是它，请在这里写它的名字。`,
})

const notThere: Said = {
  en: 'Put the file there, or correct its name here.',
  zh: '请把文件放进去，或改正这里的文件名。',
}
