import * as v from 'valibot'
import { columnsToMark } from './full-width'
import { choicesIn, wordsOfIssue } from './issue-words'
import { atKey, atValue, nameOf, sentence, shorten } from './loaded'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { type Said, together } from './said'
import { LanguageKey, ruleIn } from './schema'
import {
  type Block,
  chosen,
  isBlock,
  isChoice,
  isObject,
  type ObjectSchema,
  sentenceOf,
  type Spot,
} from './schema-walk'
import { type SpotIndex, spotsByPath } from './spot-index'
import { isWordingSchema } from './wording'
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
  says: sentence({
    en: `${nameOf(path).en} is a list, but lines with names are wanted.`,
    zh: `${nameOf(path).zh}写成了列表，这里应当是带名称的几行。`,
  }),
  cure: {
    en: 'Take the hyphens or square brackets away, and put a name and a colon in front of each value.',
    zh: '请去掉短横线或方括号，在每个值前面写名称和英文冒号。',
  },
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
  if (issue.input === null && isOfNoLanguage(index, path)) return []
  const about = index.at(path).flatMap(({ schema }) => sentenceOf(schema) ?? [])[0]
  const told = {
    name: nameWithLanguage(index, path),
    written: yaml.written(path),
    about,
    behind: issue.input === null ? yaml.behind(path) : '',
    rule: index.at(path).flatMap(({ schema }) => ruleOf(schema) ?? [])[0],
  }
  const words = wordsOfIssue(issue, told)
  const problem = atValue(yaml, path, words)
  return [{ ...problem, column: (problem.column ?? 1) + columnsToMark(issue.input, words) }]
}

/** What a comma has cut off a text stands there like a language without a wording: the check of wordings tells it. */
const isOfNoLanguage = (index: SpotIndex, path: Path): boolean =>
  !v.is(LanguageKey, path.at(-1)) && index.at(path.slice(0, -1)).some(({ schema }) => isWordingSchema(schema))

/** The rule in words that a text must keep, such as how a date is written: it stands somewhere in a schema's pipes. */
const ruleOf = (part: unknown): Said | undefined => {
  if (!isBlock(part)) return undefined
  if (part.kind === 'validation') return typeof part.message === 'string' ? ruleIn(part.message) : undefined
  const pipe: readonly unknown[] = Array.isArray(part.pipe) ? part.pipe : []
  return pipe.flatMap((inner) => (inner === part ? [] : (ruleOf(inner) ?? [])))[0]
}

/** “name” in en: the key of a language says little by itself. */
const nameWithLanguage = (index: SpotIndex, path: Path): Said => {
  const isWording = ({ schema }: Spot) => isWordingSchema(schema)
  const wording = index.around(path.slice(0, -1)).find(isWording)
  if (!wording) return nameOf(path)
  const [language, line] = path.slice(wording.path.length)
  const { en, zh } = nameOf(wording.path)
  const whole = { en: `${en} in ${language ?? ''}`, zh: `${zh}的 ${language ?? ''} 文字` }
  return typeof line === 'number' ? { en: `line ${line + 1} of ${whole.en}`, zh: `${whole.zh}第${line + 1}行` } : whole
}

const missingKey = (yaml: YamlFile, index: SpotIndex, issue: v.BaseIssue<unknown>, path: Path): Problem[] => {
  const around = path.slice(0, -1)
  const key = String(path.at(-1))
  const block = index.at(around).find(({ schema }) => isObject(schema))
  if (block && isMisspelt(block, key)) return []
  const field = block && isObject(block.schema) ? block.schema.entries[key] : undefined
  const about = issue.type === 'variant' ? choicesOf(issue) : field && sentenceOf(field)
  const cure = together({ en: `Add a line “${key}:”.`, zh: `请加一行“${key}:”。` }, about)
  return [atKey(yaml, around, { code: 'missing-key', says: missingIn(key, around), cure })]
}

const missingIn = (key: string, around: Path): Said => {
  if (around.length === 0) return { en: `The line “${key}:” is missing.`, zh: `缺少“${key}:”这一行。` }
  const { en, zh } = nameOf(around)
  return { en: `The line “${key}:” is missing in ${en}.`, zh: `${zh}里缺少“${key}:”这一行。` }
}

const choicesOf = (issue: v.BaseIssue<unknown>): Said => {
  const known = choicesIn(issue)
  return { en: `One of these: ${known.join(', ')}.`, zh: `可选：${known.join('、')}。` }
}

const unknownKeys = (yaml: YamlFile, { schema, value, path }: Spot): Problem[] => {
  if (!isObject(schema) || !isBlock(value)) return []
  return unknownIn(schema, value).map((key) => {
    const meant = meantBy(schema, value, key)
    const says = {
      en: `“${shorten(key)}” is not a name that is known here.`,
      zh: `这里没有“${shorten(key)}”这个名称。`,
    }
    const cure = meant ? { en: `Write ${meant}.`, zh: `请改为 ${meant}。` } : outOrOneOf(Object.keys(schema.entries))
    return atKey(yaml, [...path, key], { code: 'unknown-key', says, cure })
  })
}

const outOrOneOf = (known: readonly string[]): Said => ({
  en: `Take it out, or write one of these: ${known.join(', ')}.`,
  zh: `请删去，或改为其中之一：${known.join('、')}。`,
})

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
