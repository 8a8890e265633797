import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changed, filesFrom, smallExhibit } from '../../tests/fixtures/exhibits/read-fixture'
import { readExhibit } from './read'
import { coloursOf, givenAs, kioskDock, kioskPalettes, kioskPlates, type Colours } from './theme'

const tokens = readFileSync(join(import.meta.dirname, '../renderer/styles/tokens.css'), 'utf8')

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const inBlock = (selector: string): Readonly<Record<string, string>> => {
  const blocks = tokens.split('\n}').filter((block) => block.includes(`\n${selector} {`))
  return Object.fromEntries(
    blocks.flatMap((block) =>
      [...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  )
}

const named = (colours: Colours, name: (key: string) => string): Colours =>
  Object.fromEntries(Object.entries(colours).map(([key, colour]) => [name(key), colour]))

describe('the kiosk’s own colours', () => {
  it.each(['silver', 'ore'] as const)('are those of the style sheet: %s', (base) => {
    expect(named(kioskPalettes[base], (key) => `--${kebab(key)}`)).toEqual(inBlock(`[data-theme='${base}']`))
  })

  it('are those of the style sheet: plates and dock', () => {
    const { ink, ...plates } = kioskPlates
    const { ground, mark, ...inks } = kioskDock
    expect(inBlock(':root')).toMatchObject({
      ...named(plates, (key) => `--plate-${key}`),
      '--on-plate': ink,
      '--dock-ground': ground,
      '--pip': mark,
      ...named(inks, (key) => `--dock-${kebab(key)}`),
    })
  })
})

describe('an own theme', () => {
  const theme = { content: 'silver', silver: { page: '#ffffff', ink: '#202020' } } as const

  it('keeps the kiosk’s colours where it has none, and lets some follow others', () => {
    const colours = coloursOf(theme, 'silver')
    expect(colours).toMatchObject({ page: '#ffffff', pageLow: '#ffffff', chosen: '#202020', onChosen: '#ffffff' })
    expect(colours['copper']).toBe('#8c4216')
    expect(coloursOf(theme, 'ore')).toEqual(kioskPalettes.ore)
  })

  it('knows which of its colours a name has', () => {
    expect(['page', 'pageLow', 'copper'].map((name) => givenAs(theme, 'silver', name))).toEqual([
      'page',
      'page',
      undefined,
    ])
  })

  it('of none of its own, or with enough contrast, is good', () => {
    for (const base of ['silver', 'ore'] as const) {
      const lines = Object.entries(kioskPalettes[base]).map(([name, colour]) => `${name}: '${colour}'`)
      const put = `{ content: ore, ${base}: { ${lines.join(', ')} } }`
      const fixture = { change: [{ file: 'exhibit.yaml', find: '{ content: silver }', put }], write: {}, remove: [] }
      expect(readExhibit(filesFrom(changed(smallExhibit(), fixture)))).toMatchObject({ ok: true, warnings: [] })
    }
  })
})
