import * as v from 'valibot'
import { stringify } from 'yaml'
import { Day, Figure, Id, Lines, Notes, Picture, Prose, type Said, Scene, Text } from '../../src/exhibit'
import {
  isBlock,
  isChoice,
  isList,
  isObject,
  isRecord,
  isWrapper,
  literalOf,
  madeFrom,
} from '../../src/exhibit/schema-walk'
import { Captions, Film, Sound } from '../../src/exhibit/schema'
import { listOf, withBounds, withLength, words, yesOrNo } from './words'

/** A schema without its optional wrappers, and what stands in for it where it is left out. */
export const bare = (schema: v.GenericSchema): { inner: v.GenericSchema; optional: boolean; standIn: unknown } => {
  if (!isWrapper(schema)) return { inner: schema, optional: false, standIn: undefined }
  const { inner } = bare(schema.wrapped)
  return { inner, optional: true, standIn: 'default' in schema ? schema.default : undefined }
}

const named: readonly (readonly [v.GenericSchema, Said, string])[] = [
  [Text, words.wording, 'wordings'],
  [Notes, words.wording, 'wordings'],
  [Lines, words.headline, 'headlines'],
  [Prose, words.prose, 'articles'],
  [Picture, words.picture, 'media'],
  [Film, words.film, 'media'],
  [Sound, words.sound, 'media'],
  [Captions, words.captions, 'media'],
  [Id, words.name, ''],
  [Day, words.date, ''],
]

/** How a value is written: its sort and its bounds. `anchors` leads from a heading's name to its place on the page. */
export const kindOf = (schema: v.GenericSchema, anchors: (name: string) => Said): Said => {
  const { inner } = bare(schema)
  const known = named.find(([base]) => madeFrom(inner, base))
  if (known) return known[2] ? linked(known[1], anchors(known[2])) : known[1]
  if (isChoice(inner) && inner.key !== undefined && inner.key !== 'draw') return words.choice
  if (madeFrom(inner, Scene) || isChoice(inner)) return linked(words.scene, anchors('scenes'))
  if (isObject(inner)) return inner.entries === Figure.entries ? linked(words.figure, anchors('figures')) : words.block
  if (isRecord(inner)) return words.record
  const from = bound(inner, 'min_length')
  const to = bound(inner, 'max_length')
  if (isList(inner)) return listOf(kindOf(inner.item, anchors), from, to)
  if (inner.type === 'number') return withBounds(words.number, bound(inner, 'min_value'), bound(inner, 'max_value'))
  if (inner.type === 'boolean') return yesOrNo
  const choices = choicesOf(inner)
  return choices ? same(choices.map((choice) => `\`${choice}\``).join(', ')) : withLength(words.text, to)
}

const same = (text: string): Said => ({ en: text, zh: text.replaceAll(', ', '、') })

const linked = (kind: Said, anchor: Said): Said => ({
  en: `[${kind.en}](#${anchor.en})`,
  zh: `[${kind.zh}](#${anchor.zh})`,
})

const choicesOf = (schema: v.GenericSchema): readonly string[] | undefined => {
  if (isChoice(schema)) return undefined
  if ('options' in schema && Array.isArray(schema.options)) return schema.options.map(String)
  const literal = literalOf(schema)
  return ['string', 'number', 'boolean'].includes(typeof literal) ? [String(literal)] : undefined
}

/** The requirement of an action somewhere in a schema's pipes. */
const bound = (schema: unknown, type: string): number | undefined => {
  if (!isBlock(schema)) return undefined
  if (schema.kind === 'validation')
    return schema.type === type && typeof schema.requirement === 'number' ? schema.requirement : undefined
  const pipe: readonly unknown[] = Array.isArray(schema.pipe) ? schema.pipe : []
  return pipe.flatMap((item) => (item === schema ? [] : (bound(item, type) ?? [])))[0]
}

const examplesOf = (schema: v.GenericSchema): readonly unknown[] => v.getExamples(schema)

/** An example as it would stand in a file; empty for blocks, which the page shows below. */
export const exampleOf = (schema: v.GenericSchema): string => {
  const { inner, standIn } = bare(schema)
  const given = examplesOf(schema).at(-1) ?? examplesOf(inner).at(-1) ?? standIn ?? choicesOf(inner)?.[0]
  const value = given ?? (inner.type === 'boolean' ? true : bound(inner, 'min_value'))
  if (value === undefined || (isBlock(value) && Object.keys(value).length === 0)) return ''
  return isList(inner) && given === undefined ? '' : inline(literalOf(inner) ?? value)
}

const inline = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, version: '1.2' })
    .trim()
    .replace(/\s*\n\s*/g, ' ')
