import * as v from 'valibot'
import { wordsOfIssue } from './issue-words'
import { atKey, atValue, nameOf, samePath, shorten } from './loaded'
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
import type { Path, YamlFile } from './yaml-file'

/** Every way in which a file does not have the shape its schema asks for. */
export const checkShape = (yaml: YamlFile, schema: v.GenericSchema, spots: readonly Spot[]): Problem[] => {
  const lists = spots.filter(isListForBlock)
  const told = (path: Path) => lists.some((spot) => within(path, spot.path))
  return [
    ...lists.map(({ path }) => atValue(yaml, path, listForBlock(path))),
    ...issuesOf(schema, yaml.data, spots)
      .filter(({ path }) => !told(path))
      .flatMap(({ issue, path }) => problemOfIssue(yaml, spots, issue, path)),
    ...spots.flatMap((spot) => unknownKeys(yaml, spot)),
  ]
}

const within = (path: Path, around: Path): boolean => samePath(around, path.slice(0, around.length))

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
const issuesOf = (schema: v.GenericSchema, data: unknown, spots: readonly Spot[]): readonly Found[] => {
  const unions = spots.filter((spot) => spot.schema.type === 'union')
  return [
    ...found(schema, data, []).filter(({ path }) => !unions.some((union) => within(path, union.path))),
    ...unions.flatMap(({ schema: union, value, path }) => {
      const option = isChoice(union) ? chosen(union, value) : undefined
      return option ? found(option, value, path) : []
    }),
  ]
}

const found = (schema: v.GenericSchema, data: unknown, from: Path): readonly Found[] =>
  (v.safeParse(schema, data).issues ?? [])
    .filter((issue) => issue.expected !== 'never' && !isAboutLanguage(issue))
    .map((issue) => ({ issue, path: [...from, ...pathOf(issue)] }))

const isAboutLanguage = (issue: v.BaseIssue<unknown>): boolean =>
  issue.kind === 'validation' && issue.path?.at(-1)?.origin === 'key'

const pathOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

const problemOfIssue = (yaml: YamlFile, spots: readonly Spot[], issue: v.BaseIssue<unknown>, path: Path): Problem[] => {
  if (issue.input === undefined) return missingKey(yaml, spots, issue, path)
  const about = spots.filter((spot) => samePath(spot.path, path)).flatMap(({ schema }) => sentenceOf(schema) ?? [])[0]
  const told = { name: nameWithLanguage(spots, path), written: yaml.written(path), about }
  return [atValue(yaml, path, wordsOfIssue(issue, told))]
}

/** “name” in en: the key of a language says little by itself. */
const nameWithLanguage = (spots: readonly Spot[], path: Path): string => {
  const isWording = ({ schema }: Spot) => madeFrom(schema, Text) || madeFrom(schema, Lines)
  const wording = spots.find((spot) => isWording(spot) && spot.path.length < path.length && within(path, spot.path))
  if (!wording) return nameOf(path)
  const [language, line] = path.slice(wording.path.length)
  return `${typeof line === 'number' ? `line ${line + 1} of ` : ''}${nameOf(wording.path)} in ${language ?? ''}`
}

const missingKey = (yaml: YamlFile, spots: readonly Spot[], issue: v.BaseIssue<unknown>, path: Path): Problem[] => {
  const around = path.slice(0, -1)
  const key = String(path.at(-1))
  const block = spots.find((spot) => samePath(spot.path, around) && isObject(spot.schema))
  if (block && isObject(block.schema) && isBlock(block.value) && isMisspelt(block.schema, block.value, key)) return []
  const where = around.length > 0 ? ` in ${nameOf(around)}` : ''
  const field = block && isObject(block.schema) ? block.schema.entries[key] : undefined
  const about =
    issue.type === 'variant'
      ? `One of these: ${issue.expected?.replace(/[(")]/g, '').replaceAll(' | ', ', ')}.`
      : field && sentenceOf(field)
  const cure = `Add a line “${key}:”. ${about ?? ''}`.trim()
  return [atKey(yaml, around, { code: 'missing-key', says: `The line “${key}:” is missing${where}.`, cure })]
}

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
const isMisspelt = (schema: ObjectSchema, value: Block, key: string): boolean =>
  unknownIn(schema, value).some((other) => meantBy(schema, value, other) === key)
