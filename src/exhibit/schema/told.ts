import * as v from 'valibot'
import type { Said } from '../said'

/** A sentence of the manual, attached to a field: the format's reference page and the JSON Schema are made from it. */
export const told = <T>(said: Said): v.MetadataAction<T, { readonly told: Said }> => v.metadata({ told: said })

const Told = v.object({ told: v.object({ en: v.string(), zh: v.string() }) })

/** The sentence in what a schema carries along; `undefined` where there is none. */
export const toldIn = (metadata: unknown): Said | undefined => (v.is(Told, metadata) ? metadata.told : undefined)

/** The sentence attached to a schema itself, not to what it wraps. */
export const toldOf = (schema: v.GenericSchema): Said | undefined => toldIn(v.getMetadata(schema))

/**
 * A rule in words, as the message of a valibot action, which can only be one text: the English line, then the Chinese.
 * `ruleIn` takes it apart again.
 */
export const rule = ({ en, zh }: Said): string => `${en}\n${zh}`

/** The rule a message of valibot carries; `undefined` for valibot's own messages. */
export const ruleIn = (message: string): Said | undefined => {
  const [en, zh] = message.split('\n')
  return en && zh ? { en, zh } : undefined
}

/** The kind of a scene, which is how the format tells one from another, and what that scene shows. */
export const drawn = <const Kind extends string>(kind: Kind, said: Said) => v.pipe(v.literal(kind), told(said))
