import type * as v from 'valibot'
import type { Problem } from './problem'
import { type Said, same } from './said'
import { type Spot, spotsIn } from './schema-walk'
import type { Path, Place, YamlFile } from './yaml-file'

/** A file that was read: its data as written, every spot of it, and its checked value if it has the right shape. */
export type Loaded<T> = {
  readonly yaml: YamlFile
  readonly spots: readonly Spot[]
  readonly value: T | undefined
}

export const loaded = <T>(yaml: YamlFile, schema: v.GenericSchema, value: T | undefined): Loaded<T> => ({
  yaml,
  spots: [...spotsIn(schema, yaml.data)],
  value,
})

type Words = Pick<Problem, 'code' | 'says' | 'cure'>

/** A problem at the value that a path leads to. */
export const atValue = (yaml: YamlFile, path: Path, words: Words): Problem => ({
  ...words,
  severity: 'error',
  file: yaml.file,
  ...yaml.placeOf(path),
})

/** A problem inside a longer text, at one of its lines. */
export const atText = (yaml: YamlFile, path: Path, inText: Place, words: Words): Problem => ({
  ...words,
  severity: 'error',
  file: yaml.file,
  ...yaml.placeInText(path, inText),
})

/** A problem at the name in front of the value, or at the list item. */
export const atKey = (yaml: YamlFile, path: Path, words: Words): Problem => ({
  ...words,
  severity: 'error',
  file: yaml.file,
  ...yaml.placeOfKey(path),
})

/** What a sentence calls the thing a path leads to: “dwell”, item 2 of “slides”. */
export const nameOf = (path: Path): Said => {
  const last = path.at(-1)
  if (last === undefined) return { en: 'the file', zh: '这个文件' }
  if (typeof last === 'string') return same(`“${shorten(last)}”`)
  const list = nameOf(path.slice(0, -1))
  return { en: `item ${last + 1} of ${list.en}`, zh: `${list.zh}的第${last + 1}项` }
}

/** A value short enough to stand in a sentence. */
export const shorten = (text: string, most = 40): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most)}…` : line
}

/** An English sentence begins with a capital letter. */
export const sentence = ({ en, zh }: Said): Said => ({ en: en.charAt(0).toUpperCase() + en.slice(1), zh })
