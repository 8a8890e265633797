import { describe, expect, it } from 'vitest'
import { filesFrom, smallExhibit } from '../../../tests/fixtures/exhibits/read-fixture'
import { planImport } from './plan-import'
import { stringsOf, type StringRow } from './rows'
import { readTable, tableOf, type Cell, type Table } from './table'

const languages = [
  { key: 'en', name: 'English' },
  { key: 'fr', name: 'Français' },
]
const rows = stringsOf(filesFrom(smallExhibit())).rows
const table = tableOf(rows, languages, 'en')
const keys = languages.map(({ key }) => key)

const cellsOf = (back: Table): readonly Cell[] => {
  const read = readTable(back, keys)
  if (!read.ok) throw new Error('not a table')
  return read.cells
}
const named = (key: string): StringRow => {
  const row = rows.find((each) => each.key === key)
  if (!row) throw new Error(`no ${key}: ${rows.map((each) => each.key).join('\n')}`)
  return row
}
/** The table as a translator sends it back: one cell written anew. */
const withCell = (key: string, language: string, wording: string): Table => {
  const column = (table[0] ?? []).findIndex((head) => head.startsWith(`${language} `))
  return table.map((row) => (row[0] === key ? row.map((cell, at) => (at === column ? wording : cell)) : row))
}

describe('the table of strings', () => {
  it('has a row for every wording, named by ids, with its place and its limits', () => {
    expect(named('exhibit.yaml title')).toMatchObject({ form: 'text', limit: { characters: 400 } })
    expect(named('sections/oil.yaml title')).toMatchObject({ form: 'lines', limit: { characters: 60, lines: 3 } })
    expect(rows.every(({ about }) => about !== undefined)).toBe(true)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(rows.some(({ key }) => /^sections\/history\.yaml scene\.events\.[a-z-]+\.sentence$/.test(key))).toBe(true)
  })

  it('changes nothing when it comes back as it went', () => {
    expect(planImport(rows, cellsOf(table))).toEqual({ edits: new Map(), changed: 0, problems: [] })
  })

  it('comes back with its columns moved and blanks and line breaks as spreadsheets make them', () => {
    const turned = table.map((row) => row.toReversed().map((cell) => ` ${cell.replaceAll('\n', '\r\n')} `))
    expect(planImport(rows, cellsOf(turned)).changed).toBe(0)
  })

  it('brings a changed wording to its place, lines as lines', () => {
    const plan = planImport(rows, cellsOf(withCell('sections/oil.yaml title', 'fr', 'Une ligne\net une autre')))
    expect(plan.edits.get('sections/oil.yaml')).toEqual([
      { path: ['title'], language: 'fr', value: ['Une ligne', 'et une autre'] },
    ])
  })

  it('has the kiosk’s own words where the exhibit speaks a language the kiosk does not know', () => {
    const row = named('exhibit.yaml words.finish')
    expect(row).toMatchObject({ path: ['words', 'finish'], wordings: { zh: '结束', en: 'Finish' } })
    expect(row.wordings['fr']).not.toBe('')
    const alone = { ...smallExhibit(), 'exhibit.yaml': 'languages: [{ key: en, tag: en, name: English }]\n' }
    expect(stringsOf(filesFrom(alone)).rows.filter(({ path }) => path[0] === 'words')).toEqual([])
  })

  it('takes an empty cell for one that was left out', () => {
    expect(planImport(rows, cellsOf(withCell('exhibit.yaml title', 'fr', ''))).changed).toBe(0)
  })

  it.each([
    ['exhibit.yaml title', 'x'.repeat(401), 'The wording has 401 characters, but at most 400 fit.'],
    ['sections/oil.yaml title', 'a\nb\nc\nd', '4 lines are too many.'],
    ['sections/oil.yaml title', 'a\n\nb', 'One of the lines is empty.'],
    ['sections/oil.yaml title', 'x'.repeat(61), 'The wording has 61 characters, but at most 60 fit.'],
  ])('refuses in %s what does not fit', (key, wording, says) => {
    const { problems, changed } = planImport(rows, cellsOf(withCell(key, 'en', wording)))
    expect(problems.map((problem) => problem.says.en)).toEqual([says])
    expect(changed).toBe(0)
  })

  it('does not write over what was changed in the exhibit meanwhile, unless told to', () => {
    const back = cellsOf(withCell('exhibit.yaml title', 'en', 'From the table'))
    const now = rows.map((row) =>
      row.key === 'exhibit.yaml title' ? { ...row, wordings: { ...row.wordings, en: 'From the editor' } } : row,
    )
    expect(planImport(now, back).problems).toHaveLength(1)
    expect(planImport(now, back).changed).toBe(0)
    expect(planImport(now, back, true).changed).toBe(1)
    // What the translator did not touch stays as the editor has it.
    expect(planImport(now, cellsOf(table))).toMatchObject({ changed: 0, problems: [] })
  })

  it('tells of a key it does not know, once, and of a language the exhibit does not have', () => {
    const strange = table.map((row, at) => (at === 1 ? ['exhibit.yaml titel', ...row.slice(1)] : row))
    const { problems } = planImport(rows, cellsOf(strange))
    expect(problems.map(({ line, cure }) => [line, cure.en])).toEqual([[2, 'Did you mean exhibit.yaml title?']])
    expect(readTable([['key', 'en English', 'de Deutsch']], keys)).toMatchObject({ strangers: ['de'] })
    expect(readTable([['place', 'en']], keys)).toEqual({ ok: false })
  })
})
