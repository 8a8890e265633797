import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { charactersFile } from './characters'

it('the table of characters is that of the faces installed and the style sheets that name them', () => {
  const committed = readFileSync(resolve(import.meta.dirname, '../../src/exhibit/characters.ts'), 'utf8')
  expect(committed === charactersFile(), 'run `node scripts/fonts/characters.ts`').toBe(true)
})
