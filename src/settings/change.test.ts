import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, patched, pathsIn, valueAt } from './change'
import type { Field } from './fields'
import { defaultSettings } from './read'
import { fields } from './schema'

const usual = defaultSettings()
const says = (patch: unknown) => {
  const result = patched(usual, patch)
  return result.ok ? [] : result.problems
}

describe('every setting', () => {
  it('stands in the list the panel is made from, once, with its usual value', () => {
    const described = fields.map(({ path }) => path)
    expect(described.toSorted()).toEqual(pathsIn(usual).toSorted())
    expect(new Set(described).size).toBe(described.length)
    for (const field of fields) expect(valueAt(usual, field.path), field.path).toEqual(field.usual)
  })

  it('has a name and a sentence in both languages', () => {
    for (const { path, name, says: sentence } of fields) {
      expect(name.en.length, path).toBeLessThanOrEqual(32)
      expect(name.zh, path).toMatch(/\p{Script=Han}/u)
      expect(sentence.en, path).toMatch(/\.$/)
      expect(sentence.zh, path).toMatch(/\p{Script=Han}.*。$/u)
    }
  })

  it.each(fields.filter((field) => 'least' in field).map((field): [string, Field] => [field.path, field]))(
    '%s takes its bounds and nothing beyond them',
    (path, field) => {
      if (!('least' in field)) throw new Error('without bounds')
      const [part = '', name = ''] = path.split('.')
      const tried = (value: unknown) => patched(usual, { [part]: { [name]: value } }).ok
      expect([tried(field.least), tried(field.most)]).toEqual([true, true])
      expect([tried(field.least - 0.01), tried(field.most + 0.01), tried('12'), tried(Number.NaN)]).toEqual([
        false,
        false,
        false,
        false,
      ])
    },
  )
})

describe('a patch', () => {
  it('changes what it names and nothing else', () => {
    const result = patched(usual, { idle: { lineSeconds: 30 }, theme: 'ore' })
    expect(result.ok && differences(usual, result.settings)).toEqual([
      { path: 'idle.lineSeconds', from: 15, to: 30 },
      { path: 'theme', from: null, to: 'ore' },
    ])
  })

  it('is taken whole or not at all, and says what is wrong in both languages', () => {
    expect(says({ theme: 'ore', idle: { lineSeconds: 1, countSeconds: 20 }, kioskName: '' })).toEqual([
      {
        key: 'idle.lineSeconds',
        says: { en: '“The line” takes a number from 5 to 120 seconds.', zh: '“细线时长”应为5 至 120 秒之间的数。' },
      },
      {
        key: 'kioskName',
        says: {
          en: '“Name of this kiosk” takes 1 to 60 characters in one line.',
          zh: '“本机名称”应为一行 1 至 60 个字符。',
        },
      },
    ])
  })

  it.each([
    [{ colour: 'pink' }, 'colour'],
    [{ idle: { patience: 3 } }, 'idle.patience'],
    [JSON.parse('{"__proto__":{"theme":"ore"}}'), '__proto__'],
  ])('%j names a setting that is not there', (patch, key) => {
    expect(says(patch)).toMatchObject([
      { key, says: { en: `There is no setting ${key}; look for a slip in its name.` } },
    ])
  })

  it.each([[null], [undefined], ['ore'], [7], [[]]])('%j is no patch', (patch) => {
    expect(says(patch)).toMatchObject([{ key: 'settings' }])
  })

  it('leaves whole settings behind, or says why not, whatever it is', () => {
    const keys = fc.constantFrom('format', 'display', 'loop', 'idle', 'theme', 'kioskName', '__proto__', 'languages')
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), (patch) => {
        const result = patched(usual, patch)
        if (result.ok) expect(patched(result.settings, {}).ok).toBe(true)
        else expect(result.problems.length).toBeGreaterThan(0)
        expect(Object.hasOwn(Object.prototype, 'theme')).toBe(false)
      }),
    )
  })
})
