import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { traversals } from '../../../tests/support/traversals'
import { fileBelow, safeNames } from './safe-path'

let folder = ''
let root = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'safe-path-'))
  root = join(folder, 'root')
  mkdirSync(join(root, 'deep', 'er'), { recursive: true })
  writeFileSync(join(folder, 'secret.css'), 'secret')
  writeFileSync(join(root, '.secret.css'), 'secret')
  writeFileSync(join(root, 'a.css'), 'fine')
  writeFileSync(join(root, 'deep', 'er', 'b_1-x.css'), 'fine')
  symlinkSync(join(folder, 'secret.css'), join(root, 'link.css'))
  symlinkSync(folder, join(root, 'up'))
  symlinkSync('a.css', join(root, 'alias.css'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file below a root', () => {
  it('is found by its plain name', async () => {
    expect(await fileBelow(root, 'a.css')).toMatch(/root\/a\.css$/)
    expect(await fileBelow(root, 'deep/er/b_1-x.css')).toMatch(/b_1-x\.css$/)
  })

  it('may be a link inside the root, never one that leads out', async () => {
    expect(await fileBelow(root, 'alias.css')).toMatch(/root\/a\.css$/)
    expect(await fileBelow(root, 'link.css')).toBeUndefined()
    expect(await fileBelow(root, 'up/secret.css')).toBeUndefined()
  })

  it('is not found when there is none, or no root', async () => {
    expect(await fileBelow(root, 'b.css')).toBeUndefined()
    expect(await fileBelow(join(folder, 'nowhere'), 'a.css')).toBeUndefined()
  })

  it(`is never reached by any of ${traversals.length} ways around`, async () => {
    expect(traversals.length).toBeGreaterThan(200)
    for (const way of traversals) expect(await fileBelow(root, way), way).toBeUndefined()
  })

  it('is at most 12 names deep and 512 characters long', () => {
    const deep = (names: number): string => Array.from({ length: names }, () => 'a').join('/')
    expect(safeNames(deep(12))).toHaveLength(12)
    expect(safeNames(deep(13))).toBeUndefined()
    expect(safeNames('a'.repeat(512))).toHaveLength(1)
    expect(safeNames('a'.repeat(513))).toBeUndefined()
  })

  it('has names of letters, digits, dot, underscore and hyphen, whatever was sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webPath()), (path) => {
        for (const name of safeNames(path) ?? []) expect(name).toMatch(/^\w[\w.-]*$/)
      }),
    )
  })
})
