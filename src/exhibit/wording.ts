import type * as v from 'valibot'
import { Lines, Prose, Text } from './schema'
import { madeFrom } from './schema-walk'

/** Whether a schema speaks of words a visitor reads: a text, a headline or a longer text, in every language. */
export const isWordingSchema = (schema: v.GenericSchema): boolean =>
  [Text, Lines, Prose].some((base) => madeFrom(schema, base))
