import * as v from 'valibot'
import { atKey, atValue, nameOf, samePath, sentence, shorten } from './loaded'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { chosen, isBlock, isChoice, isObject, sentenceOf, type Spot } from './schema-walk'
import { wordsOfIssue } from './issue-words'
import type { Path, YamlFile } from './yaml-file'

/** Every way in which a file does not have the shape its schema asks for. */
export const checkShape = (yaml: YamlFile, schema: v.GenericSchema, spots: readonly Spot[]): Problem[] => [
  ...issuesOf(schema, yaml.data, spots).map(({ issue, path }) => problemOfIssue(yaml, spots, issue, path)),
  ...spots.flatMap((spot) => unknownKeys(yaml, spot)),
]

type Found = { readonly issue: v.BaseIssue<unknown>; readonly path: Path }

/**
 * What valibot finds, with two changes. A union is asked again for the option that was meant, because its own issues
 * speak of all options at once. Unknown keys are left to `unknownKeys`, because valibot names only the first.
 */
const issuesOf = (schema: v.GenericSchema, data: unknown, spots: readonly Spot[]): readonly Found[] => {
  const unions = spots.filter((spot) => spot.schema.type === 'union')
  const inUnion = ({ path }: Found) => unions.some((union) => samePath(union.path, path.slice(0, union.path.length)))
  return [
    ...found(schema, data, []).filter((issue) => !inUnion(issue)),
    ...unions.flatMap(({ schema: union, value, path }) => {
      const option = isChoice(union) ? chosen(union, value) : undefined
      return option ? found(option, value, path) : []
    }),
  ]
}

const found = (schema: v.GenericSchema, data: unknown, from: Path): readonly Found[] => {
  const issues = v.safeParse(schema, data).issues ?? []
  return issues
    .filter((issue) => issue.expected !== 'never')
    .map((issue) => ({ issue, path: [...from, ...pathOf(issue)] }))
}

const pathOf = (issue: v.BaseIssue<unknown>): Path =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))

const problemOfIssue = (yaml: YamlFile, spots: readonly Spot[], issue: v.BaseIssue<unknown>, path: Path): Problem => {
  if (issue.input === undefined) return missingKey(yaml, spots, path)
  const about = spots.filter((spot) => samePath(spot.path, path)).flatMap(({ schema }) => sentenceOf(schema) ?? [])[0]
  return atValue(yaml, path, wordsOfIssue(issue, path, about))
}

const missingKey = (yaml: YamlFile, spots: readonly Spot[], path: Path): Problem => {
  const around = path.slice(0, -1)
  const key = String(path.at(-1))
  const where = around.length > 0 ? ` in ${nameOf(around)}` : ''
  const field = spots
    .filter((spot) => samePath(spot.path, around))
    .flatMap(({ schema }) => (isObject(schema) ? (schema.entries[key] ?? []) : []))[0]
  const about = field && sentenceOf(field)
  const cure = `Add a line “${key}:”${about ? `. ${about}` : '.'}`
  return atKey(yaml, around, { code: 'missing-key', says: `The line “${key}:” is missing${where}.`, cure })
}

const unknownKeys = (yaml: YamlFile, { schema, value, path }: Spot): Problem[] => {
  if (!isObject(schema) || !isBlock(value)) return []
  const known = Object.keys(schema.entries)
  return Object.keys(value)
    .filter((key) => !Object.hasOwn(schema.entries, key))
    .map((key) => {
      const meant = nearest(
        key,
        known.filter((name) => !Object.hasOwn(value, name)),
      )
      const says = sentence(`“${shorten(key)}” is not a name that is known here.`)
      const cure = meant ? `Write “${meant}”.` : `Take it out, or write one of these: ${known.join(', ')}.`
      return atKey(yaml, [...path, key], { code: 'unknown-key', says, cure })
    })
}
