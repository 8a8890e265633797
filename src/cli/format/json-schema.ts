import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { ExhibitFile, Section } from '../../exhibit'
import { toldIn } from '../../exhibit/schema'

/** The files an editor such as VS Code completes and checks an exhibit by, by their name. */
export const schemaFiles = (): Readonly<Record<'exhibit.schema.json' | 'section.schema.json', string>> => ({
  'exhibit.schema.json': asText(jsonSchema('Zone Kiosk: exhibit.yaml', ExhibitFile)),
  'section.schema.json': asText(jsonSchema('Zone Kiosk: sections/*.yaml', Section)),
})

/**
 * The first line of a YAML file, by which the YAML extension of VS Code finds its schema: a path from the file itself, so that it
 * works without a network and wherever the folder is carried.
 */
export const schemaLine = (path: string): string => `# yaml-language-server: $schema=${path}\n`

/**
 * The shape of a file as JSON Schema, draft 7, which is what the YAML extension knows best. What JSON Schema cannot say, such as
 * that a source must be listed, is left to `kiosk check`.
 */
const jsonSchema = (title: string, schema: typeof ExhibitFile | typeof Section): JsonSchema => ({
  ...toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema: made }) => {
      if (valibotAction.type !== 'metadata') return undefined
      const said = toldIn('metadata' in valibotAction ? valibotAction.metadata : undefined)
      return said && { ...without(made, 'told'), description: `${said.en}\n\n${said.zh}` }
    },
  }),
  title,
})

const without = (schema: JsonSchema, name: string): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([other]) => other !== name))

const asText = (schema: JsonSchema): string => `${JSON.stringify(schema, undefined, 1)}\n`
