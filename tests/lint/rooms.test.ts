import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { packages, rooms, words, type BadLine } from './bad-lines'

const textOf = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8')

const Names = v.array(v.string())
const Room = v.object({
  path: v.string(),
  mayImport: Names,
  typesOnly: v.optional(Names, []),
  packages: Names,
  node: v.boolean(),
})
const Table = v.object({
  rooms: v.record(v.string(), Room),
  renderer: v.object({ order: Names }),
  forbiddenWords: Names,
})
const table = v.parse(Table, JSON.parse(textOf('rooms.json')))
const { order } = table.renderer

const listed = (names: readonly string[]): string => (names.length === 0 ? '–' : names.join(', '))

describe('docs/architecture.md', () => {
  const text = textOf('docs/architecture.md')

  it('shows the rooms as rooms.json has them', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| `src/'))
    const shown = rows.map((row) => row.split('|').map((cell) => cell.trim()))
    const meant = Object.values(table.rooms).map(({ path, mayImport, typesOnly, packages: used, node }) => [
      `\`${path}\``,
      listed([...mayImport, ...typesOnly.map((name) => `types of ${name}`)]),
      listed(used),
      node ? 'yes' : 'no',
    ])
    expect(shown.map(([, path, , mayImport, used, node]) => [path, mayImport, used, node])).toEqual(meant)
  })

  it('names the folders of the renderer in their order', () => {
    const [, sentence = ''] = /may import the folders left of it: ([^]*?) `client` holds/.exec(text) ?? []
    expect([...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(order)
  })
})

describe('every line of rooms.json is tried with a bad line', () => {
  const has = (lines: readonly BadLine[], path: string, says: string): boolean =>
    lines.some(([file, , said]) => file.startsWith(`${path}/`) && said.includes(says))

  it.each(Object.values(table.rooms))('$path', ({ path, node }) => {
    expect(has(rooms, path, 'may not import')).toBe(true)
    expect(has(packages, path, 'may not use the package')).toBe(true)
    expect(node || has(packages, path, 'may not use Node')).toBe(true)
  })

  it.each(order.slice(1).map((right, at) => [order[at] ?? '', right]))('renderer/%s < %s', (left, right) => {
    const says = `renderer/${left} may not import renderer/${right}: the order is ${order.join(' < ')} (rooms.json).`
    expect(has(rooms, `src/renderer/${left}`, says)).toBe(true)
  })

  it.each(table.forbiddenWords)('the word %s', (word) => {
    expect(words.map(([, , says]) => says)).toContain(`kiosk/words: The word ${word} stands nowhere in src.`)
  })
})
