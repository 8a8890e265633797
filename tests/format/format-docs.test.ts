import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemaFiles } from '../../src/cli/format/json-schema'
import { referencePage } from './reference'

const root = join(import.meta.dirname, '..', '..')

/** A change of the schema is followed by `npm run format:docs`, which writes these files anew. */
describe('what is made from the schema is up to date', () => {
  it.each(Object.entries(schemaFiles()))('resources/schema/%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(root, 'resources', 'schema', name))
  })

  it.each([
    ['docs/exhibit-format.md', 'en'],
    ['docs/zh/exhibit-format.md', 'zh'],
  ] as const)('%s', async (path, language) => {
    await expect(referencePage(language)).toMatchFileSnapshot(join(root, path))
  })
})

const yamlIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(root, folder, path))

describe('every file of the exhibits here leads an editor to its schema', () => {
  it.each(['resources/exhibit', 'examples/solar-system'].flatMap(yamlIn))('%s', (file) => {
    const [line = ''] = readFileSync(file, 'utf8').split('\n')
    const schema = /^# yaml-language-server: \$schema=(.+)$/.exec(line)?.[1] ?? ''
    const wanted = basename(file) === 'exhibit.yaml' ? 'exhibit' : 'section'
    expect(resolve(dirname(file), schema)).toBe(join(root, 'resources', 'schema', `${wanted}.schema.json`))
  })
})
