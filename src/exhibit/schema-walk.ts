import type * as v from 'valibot'
import type { Said } from './said'
import { toldOf } from './schema'
import type { Path } from './yaml-file'

/** A value in a file together with the part of the schema that speaks about it. */
export type Spot = { readonly schema: v.GenericSchema; readonly value: unknown; readonly path: Path }

/**
 * Every value the schema knows, in the order of the schema, the whole first. Works on unchecked data too: what does not
 * have the shape expected is handed out, but not entered. An optional field comes twice, once with its wrapper.
 */
export function* spotsIn(schema: v.GenericSchema, value: unknown, path: Path = []): Generator<Spot> {
  yield { schema, value, path }
  for (const child of childrenOf(schema, value)) yield* spotsIn(child.schema, child.value, [...path, ...child.path])
}

const childrenOf = (schema: v.GenericSchema, value: unknown): readonly Spot[] => {
  if (isWrapper(schema)) return [{ schema: schema.wrapped, value, path: [] }]
  if (isChoice(schema))
    return [chosen(schema, value)]
      .flatMap((option) => option ?? [])
      .map((option) => ({ schema: option, value, path: [] }))
  if (isList(schema) && Array.isArray(value))
    return value.map((item: unknown, at) => ({ schema: schema.item, value: item, path: [at] }))
  if (!isBlock(value)) return []
  if (isObject(schema)) return fieldsOf(schema, value)
  if (isRecord(schema))
    return Object.keys(value).map((key) => ({ schema: schema.value, value: value[key], path: [key] }))
  return []
}

const fieldsOf = (schema: ObjectSchema, value: Block): readonly Spot[] =>
  Object.entries(schema.entries)
    .filter(([key]) => Object.hasOwn(value, key))
    .map(([key, field]) => ({ schema: field, value: value[key], path: [key] }))

/** The option of a union or variant that a value was meant for: by its `draw`, else the one that needs none. */
export const chosen = (schema: ChoiceSchema, value: unknown): v.GenericSchema | undefined => {
  const key = schema.key
  if (key === undefined) {
    const drawn = isBlock(value) && Object.hasOwn(value, 'draw')
    return schema.options.find((option) => isChoice(option) === drawn)
  }
  return schema.options.find(
    (option) => isBlock(value) && isObject(option) && literalOf(option.entries[key]) === value[key],
  )
}

export const literalOf = (schema: v.GenericSchema | undefined): unknown =>
  schema && 'literal' in schema ? schema.literal : undefined

/** Whether a schema is `base`, perhaps with another sentence attached. */
export const madeFrom = (schema: v.GenericSchema, base: v.GenericSchema): boolean => {
  if (schema === base) return true
  const first: unknown = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe[0] : undefined
  return first !== schema && isSchema(first) && madeFrom(first, base)
}

/** The sentence of the manual about a field, looked for through its wrappers. */
export const sentenceOf = (schema: v.GenericSchema): Said | undefined =>
  toldOf(schema) ?? (isWrapper(schema) ? sentenceOf(schema.wrapped) : undefined)

export type Block = Readonly<Record<string, unknown>>

/** A value with names and values: an indented block of a YAML file. */
export const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Wrapper = v.GenericSchema & { readonly wrapped: v.GenericSchema }
type ListSchema = v.GenericSchema & { readonly item: v.GenericSchema }
export type RecordSchema = v.GenericSchema & { readonly key: v.GenericSchema; readonly value: v.GenericSchema }
export type ObjectSchema = v.GenericSchema & { readonly entries: Readonly<Record<string, v.GenericSchema>> }
export type ChoiceSchema = v.GenericSchema & { readonly options: readonly v.GenericSchema[]; readonly key?: string }

const isSchema = (value: unknown): value is v.GenericSchema => isBlock(value) && value.kind === 'schema'
export const isWrapper = (schema: v.GenericSchema): schema is Wrapper => 'wrapped' in schema
export const isList = (schema: v.GenericSchema): schema is ListSchema => schema.type === 'array'
export const isRecord = (schema: v.GenericSchema): schema is RecordSchema => schema.type === 'record'
export const isObject = (schema: v.GenericSchema): schema is ObjectSchema => schema.type === 'strict_object'
export const isChoice = (schema: v.GenericSchema): schema is ChoiceSchema =>
  schema.type === 'variant' || schema.type === 'union'
