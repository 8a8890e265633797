import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Edit } from './change'
import { editYaml } from './edit'

const file = `# The head, with a comment.
id: plan
name: { zh: 园区概况, en: The zone } # in the dock
title:
  zh: [山南市, '8.05，平方']
  en:
    - 8.05 km² in the
    - southern suburbs   # second line

scene:
  note:   # above the wording
    zh: "双引号"
    en: 'single'   # behind it
  text:
    en: |
      One paragraph.

      Another.
    zh: >-
      折叠的
      文字
`
const edited = (text: string, ...edits: readonly Edit[]): string => {
  const result = editYaml(text, edits)
  if (!result.ok) throw new Error(`not edited: ${JSON.stringify(result.failed)}`)
  return result.text
}

describe('writing a wording into a file', () => {
  it.each<[Edit, string, string]>([
    [{ path: ['name'], language: 'en', value: 'Our zone' }, 'en: The zone }', 'en: Our zone }'],
    [{ path: ['name'], language: 'en', value: 'Here, there' }, 'en: The zone }', "en: 'Here, there' }"],
    [{ path: ['title'], language: 'zh', value: ['一', '二，三'] }, "[山南市, '8.05，平方']", '[一, 二，三]'],
    [{ path: ['scene', 'note'], language: 'zh', value: '新的' }, '"双引号"', '"新的"'],
    [{ path: ['scene', 'note'], language: 'en', value: "it's" }, "'single'   #", "'it''s'   #"],
    [{ path: ['scene', 'note'], language: 'en', value: 'a: b' }, "'single'   #", "'a: b'   #"],
    [
      { path: ['title'], language: 'en', value: ['One', 'two', 'three'] },
      '- 8.05 km² in the\n    - southern suburbs   #',
      '- One\n    - two\n    - three   #',
    ],
    [
      { path: ['scene', 'text'], language: 'en', value: 'First.\n\n- a list' },
      'One paragraph.\n\n      Another.',
      'First.\n\n      - a list',
    ],
    [{ path: ['scene', 'text'], language: 'zh', value: '一行' }, '折叠的\n      文字', '一行'],
  ])('%j changes that place and nothing else', (edit, before, after) => {
    expect(edited(file, edit)).toBe(file.replace(before, () => after))
  })

  it.each<[Edit, string, string]>([
    [{ path: ['name'], language: 'de', value: 'Die Zone' }, 'en: The zone }', 'en: The zone, de: Die Zone }'],
    [
      { path: ['scene', 'note'], language: 'de', value: 'ein: Wort' },
      "'single'   # behind it\n",
      "'single'   # behind it\n    de: 'ein: Wort'\n",
    ],
    [
      { path: ['title'], language: 'de', value: ['Eins', 'zwei'] },
      'suburbs   # second line\n',
      'suburbs   # second line\n  de: [Eins, zwei]\n',
    ],
    [
      { path: ['scene', 'text'], language: 'de', value: 'Ein Absatz.\n\nNoch einer.' },
      '      文字\n',
      '      文字\n    de: |-\n      Ein Absatz.\n\n      Noch einer.\n',
    ],
  ])('%j comes after the last language', (edit, before, after) => {
    expect(edited(file, edit)).toBe(file.replace(before, () => after))
  })

  it('writes several at once, two new ones in their order', () => {
    const edits = [
      { path: ['name'], language: 'de', value: 'Zone' },
      { path: ['name'], language: 'fr', value: 'La zone' },
      { path: ['name'], language: 'zh', value: '园区' },
    ]
    expect(edited(file, ...edits)).toContain('name: { zh: 园区, en: The zone, de: Zone, fr: La zone } # in the dock')
  })

  it('writes words that were in no language yet at the end of their block, or of the file', () => {
    const words = [
      { path: ['words', 'home'], language: 'de', value: 'Start' },
      { path: ['words', 'back'], language: 'de', value: 'Zurück: so' },
      { path: ['words', 'home'], language: 'fr', value: 'Accueil' },
    ]
    const block = "words:\n  home: { de: Start, fr: Accueil }\n  back: { de: 'Zurück: so' }\n"
    expect(edited(file, ...words)).toBe(`${file}${block}`)
    const more = { path: ['words', 'next'], language: 'de', value: 'Weiter' }
    expect(edited(`${block}# behind\nid: plan\n`, more)).toBe(`${block}  next: { de: Weiter }\n# behind\nid: plan\n`)
    expect(edited('id: plan', more)).toBe('id: plan\nwords:\n  next: { de: Weiter }')
  })

  it('keeps the line ends of Windows', () => {
    const windows = file.replaceAll('\n', '\r\n')
    const edit = { path: ['scene', 'text'], language: 'en', value: 'One.\n\nTwo.' }
    expect(edited(windows, edit)).toBe(edited(file, edit).replaceAll('\n', '\r\n'))
  })

  it('leaves a file alone whose wording stands in two places through an anchor', () => {
    const shared = 'a: &same { zh: 一, en: one }\nb: *same\n'
    expect(editYaml(shared, [{ path: ['a'], language: 'en', value: 'two' }]).ok).toBe(false)
    expect(editYaml(shared, [{ path: ['nowhere'], language: 'en', value: 'two' }]).ok).toBe(false)
  })

  it('writes any text so that it is read as written, wherever it stands', () => {
    const line = fc
      .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter((text) => text !== '')
    const places = [['name'], ['scene', 'note'], ['scene', 'text']]
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('zh', 'en', 'de'), line, (path, language, value) => {
        const read: unknown = parse(edited(file, { path, language, value }), trimmed)
        expect(read).toMatchObject(path.reduceRight<object>((inner, key) => ({ [key]: inner }), { [language]: value }))
      }),
      { numRuns: 150 },
    )
  })
})

/** As the reader of exhibits does. */
const trimmed = (_: unknown, value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)

/** Letters, and every sign that means something to YAML somewhere. */
const signs = Array.from('aé1中。 :#-?!&*|>%@`\'"{}[],\\\t~=<.')
