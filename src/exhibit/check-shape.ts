import * as v from 'valibot'
import { wordsOfIssue } from './issue-words'
import { atKey, atValue, nameOf, shorten } from './loaded'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { Lines, Text } from './schema'
import {
  type Block,
  chosen,
  isBlock,
  isChoice,
  isObject,
  madeFrom,
  type ObjectSchema,
  sentenceOf,
  type Spot,
} from './schema-walk'
import { type SpotIndex, spotsByPath } from './spot-index'
import type { Path, YamlFile } from './yaml-file'

/** Every way in which a file does not have the shape its schema asks for. */
export const checkShape = (yaml: YamlFile, schema: v.GenericSchema, spots: readonly Spot[]): Problem[] => {
  const index = spotsByPath(spots)
  const lists = spots.filter(isListForBlock)
  return [
    ...lists.map(({ path }) => atValue(yaml, path, listForBlock(path))),
    ...issuesOf(schema, yaml.data, index)
      .filter(({ path }) => !index.around(path).some(isListForBlock))
      .flatMap(({ issue, path }) => problemOfIssue(yaml, index, issue, path)),
    ...spots.flatMap((spot) => unknownKeys(yaml, spot)),
  ]
}

/** valibot takes a list for a block whose names are numbers, and would miss every name in it. */
const isListForBlock = ({ schema, value }: Spot): boolean =>
  Array.isArray(value) && (isObject(schema) || schema.type === 'variant' || schema.type === 'record')

const listForBlock = (path: Path) => ({
  code: 'wrong-value' as const,
  says: `${path.length === 0 ? 'The file' : nameOf(path)} is a list, but lines with names are wanted.`,
  cure: 'Take the hyphens or square brackets away, and put a name and a colon in front of each value.',
})

type Found = { readonly issue: v.BaseIssue<unknown>; readonly path: Path }

/**
 * What valibot finds, with two changes. A union is asked again for the option that was meant, because its own issues
 * speak of all options at once. Unknown keys are left to `unknownKeys`, because valibot names only the first; unknown
 * languages to the check of wordings.
 */
const issuesOf = (schema: v.GenericSchema, data: unknown, index: SpotIndex): readonly Found[] => [
  ...found(schema, data, []).filter(({ path }) => !index.around(path).some(isUnion)),
  ...index.all.filter(isUnion).flatMap(({ schema: union, value, path }) => {
    const option = isChoice(union) ? chosen(union, value) : undefined
    return option ? found(option, value, path) : []
  }),
]

const isUnion = ({ schema }: Spot): boolean => schema.type === 'union'

const found = (schema: v.GenericSchema, data: unknown, from: Path): readonly Found[] =>
  (v.safeParse(schema, data).issues ?? [])
    .filter((issue) => issue.expected !== 'never' && !isAboutLanguage(issue))
    .map((issue) => ({ issue, path: [...from, ...pathOf(issue)] }))

const isAboutLanguage = (issue: v.BaseIssue<unknown>): boolean =>
  issue.kind === 'validation' && issue.path?.at(-1)?.origin === 'key'

const pathOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

const problemOfIssue = (yaml: YamlFile, index: SpotIndex, issue: v.BaseIssue<unknown>, path: Path): Problem[] => {
  if (issue.input === undefined) return missingKey(yaml, index, issue, path)
  const about = index.at(path).flatMap(({ schema }) => sentenceOf(schema) ?? [])[0]
  const told = { name: nameWithLanguage(index, path), written: yaml.written(path), about }
  return [atValue(yaml, path, wordsOfIssue(issue, told))]
}

/** “name” in en: the key of a language says little by itself. */
const nameWithLanguage = (index: SpotIndex, path: Path): string => {
  const isWording = ({ schema }: Spot) => madeFrom(schema, Text) || madeFrom(schema, Lines)
  const wording = index.around(path.slice(0, -1)).find(isWording)
  if (!wording) return nameOf(path)
  const [language, line] = path.slice(wording.path.length)
  return `${typeof line === 'number' ? `line ${line + 1} of ` : ''}${nameOf(wording.path)} in ${language ?? ''}`
}

const missingKey = (yaml: YamlFile, index: SpotIndex, issue: v.BaseIssue<unknown>, path: Path): Problem[] => {
  const around = path.slice(0, -1)
  const key = String(path.at(-1))
  const block = index.at(around).find(({ schema }) => isObject(schema))
  if (block && isMisspelt(block, key)) return []
  const where = around.length > 0 ? ` in ${nameOf(around)}` : ''
  const field = block && isObject(block.schema) ? block.schema.entries[key] : undefined
  const about = issue.type === 'variant' ? choicesOf(issue) : field && sentenceOf(field)
  const cure = `Add a line “${key}:”. ${about ?? ''}`.trim()
  return [atKey(yaml, around, { code: 'missing-key', says: `The line “${key}:” is missing${where}.`, cure })]
}

const choicesOf = ({ expected }: v.BaseIssue<unknown>): string =>
  `One of these: ${(expected ?? '').replace(/[(")]/g, '').replaceAll(' | ', ', ')}.`

const unknownKeys = (yaml: YamlFile, { schema, value, path }: Spot): Problem[] => {
  if (!isObject(schema) || !isBlock(value)) return []
  return unknownIn(schema, value).map((key) => {
    const meant = meantBy(schema, value, key)
    const says = `“${shorten(key)}” is not a name that is known here.`
    const cure = meant
      ? `Write ${meant}.`
      : `Take it out, or write one of these: ${Object.keys(schema.entries).join(', ')}.`
    return atKey(yaml, [...path, key], { code: 'unknown-key', says, cure })
  })
}

const unknownIn = (schema: ObjectSchema, value: Block): readonly string[] =>
  Object.keys(value).filter((key) => !Object.hasOwn(schema.entries, key))

const meantBy = (schema: ObjectSchema, value: Block, key: string): string | undefined =>
  nearest(
    key,
    Object.keys(schema.entries).filter((name) => !Object.hasOwn(value, name)),
  )

/** Whether a name that seems to be missing is there, only written wrongly. */
const isMisspelt = ({ schema, value }: Spot, key: string): boolean =>
  isObject(schema) && isBlock(value) && unknownIn(schema, value).some((other) => meantBy(schema, value, other) === key)
