import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { spareIn } from './spare'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spare-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('is read back, by its owner alone, and leaves no draft', () => {
  spareIn(folder).write({ pin: null, recovery: null })
  spareIn(folder).write({ pin: 1 })
  expect(spareIn(folder).read()).toEqual({ pin: 1 })
  expect(readdirSync(folder)).toEqual(['operator.json'])
  if (process.platform !== 'win32') expect(statSync(join(folder, 'operator.json')).mode & 0o777).toBe(0o600)
})

it('is nothing where there is none, where it is damaged, and where it can not be written', () => {
  expect(spareIn(folder).read()).toBeUndefined()
  writeFileSync(join(folder, 'operator.json'), '{"pin":')
  expect(spareIn(folder).read()).toBeUndefined()
  const nowhere = spareIn(join(folder, 'nowhere'))
  nowhere.write({ pin: 1 })
  expect(nowhere.read()).toBeUndefined()
})
