import type * as v from 'valibot'
import {
  type ChoiceSchema,
  isChoice,
  isList,
  isObject,
  isRecord,
  isWrapper,
  literalOf,
  type ObjectSchema,
} from './schema-walk'

/** A block of the format: an object of the schema, and the names that lead to it. A list is `[]`, a scene its `draw`. */
export type SchemaBlock = { readonly path: readonly string[]; readonly schema: ObjectSchema }

/** Every block in a schema, the outermost first. A block that stands in several places comes with each of them. */
export const blocksIn = (schema: v.GenericSchema, path: readonly string[] = []): readonly SchemaBlock[] => {
  if (isWrapper(schema)) return blocksIn(schema.wrapped, path)
  if (isList(schema)) return blocksIn(schema.item, [...path, '[]'])
  if (isRecord(schema)) return blocksIn(schema.value, path)
  if (isChoice(schema))
    return schema.options.flatMap((option) => blocksIn(option, [...path, ...nameOfOption(schema, option)]))
  if (!isObject(schema)) return []
  return [
    { path, schema },
    ...Object.entries(schema.entries).flatMap(([name, field]) => blocksIn(field, [...path, name])),
  ]
}

const nameOfOption = ({ key }: ChoiceSchema, option: v.GenericSchema): readonly string[] => {
  const literal = key !== undefined && isObject(option) ? literalOf(option.entries[key]) : undefined
  return typeof literal === 'string' ? [literal] : []
}
