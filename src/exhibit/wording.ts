import type * as v from 'valibot'
import { Lines, Notes, Prose, Text } from './schema'
import { madeFrom } from './schema-walk'

/** Whether a schema speaks of words a visitor reads: a text, a headline, a longer text or a guide's notes, in every language. */
export const isWordingSchema = (schema: v.GenericSchema): boolean =>
  [Text, Lines, Prose, Notes].some((base) => madeFrom(schema, base))
