import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cures, withCure } from './cures'

const kiosk = join(import.meta.dirname, '..')

/** What the codes that are put together can become. */
const families: Readonly<Record<string, readonly string[]>> = {
  'database-${fault}': ['damaged', 'newer', 'full', 'locked', 'read-only', 'unreachable'].map(
    (end) => `database-${end}`,
  ),
  'clock-${why}': ['before-build', 'behind', 'ahead', 'jumped'].map((end) => `clock-${end}`),
  'media-${trouble}': ['media-cannot-play', 'media-stalled'],
}

/** The sources that speak of health's reasons; codes of refusals and of an exhibit's problems are no reasons. */
const sources = globSync('**/*.ts', { cwd: kiosk })
  .filter((name) => !name.endsWith('.test.ts') && !name.startsWith('now'))
  .map((name) => readFileSync(join(kiosk, name), 'utf8'))
  .filter((text) => /\bReason\b/.test(text))

const written = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/\bcode: (?:'([^']+)'|`([^`]+)`)/g)].map(([, plain, put]) => plain ?? put ?? ''),
  ),
)

describe('the cures of health', () => {
  it('are looked for in the sources where reasons are', () => {
    expect(written.size).toBeGreaterThan(15)
    expect([...written].filter((code) => code.includes('$')).sort()).toEqual(Object.keys(families).sort())
  })

  it.each([...written].flatMap((code) => families[code] ?? [code]))('know what to do about %s', (code) => {
    expect(Object.keys(cures)).toContain(code)
  })

  it('know of nothing that can not happen', () => {
    const all = new Set([...written].flatMap((code) => families[code] ?? [code]))
    expect(Object.keys(cures).filter((code) => !all.has(code))).toEqual([])
  })

  it.each(Object.entries(cures))('say %s in whole sentences of both languages', (_, { what, cure }) => {
    for (const { en, zh } of [what, cure]) {
      expect(en).toMatch(/^[A-Z].*\.$/)
      expect(zh).toMatch(/。$/)
      expect(zh).toMatch(/\p{Script=Han}/u)
    }
  })
})

it('tells health’s own sentence only where that says more', () => {
  expect(withCure({ code: 'database-full', says: 'The disk is full.' }).detail).toBeNull()
  expect(withCure({ code: 'exhibit-broken', says: 'exhibit.yaml:2: …' }).detail).toBe('exhibit.yaml:2: …')
})

it('shows a reason nobody knows in its own words', () => {
  const told = withCure({ code: 'constructor', says: 'Something new.' })
  expect(told.what.en).toBe('Something new.')
  expect(told.cure.zh).toContain('重启程序')
})
