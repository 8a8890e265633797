import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallExhibit } from '../../../tests/support/a-kiosk'
import { readExhibitFile } from '../exhibit-file'
import { readExhibitFolder } from '../exhibit-folder'
import { createEditorsRead } from './editors-read'

const today = (): Date => new Date('1923-07-01T12:00:00')
let folder: string
let opened: string[]
const counted: typeof readExhibitFile = (place, path) => {
  opened.push(path)
  return readExhibitFile(place, path)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edited-'))
  cpSync(smallExhibit, folder, { recursive: true })
  opened = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('reading a folder that is edited', () => {
  it('opens only what has changed since, and gives the same as reading all of it', async () => {
    const read = createEditorsRead(today, counted)
    const first = await read(folder)
    expect(first).toEqual(await readExhibitFolder(folder))
    expect(opened.length).toBeGreaterThan(4)

    opened = []
    const file = join(folder, 'sections', 'oil.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}# a remark\n`)
    const second = await read(folder)
    expect(opened).toEqual(['sections/oil.yaml'])
    expect(second).toEqual(await readExhibitFolder(folder))
    expect(second.digest).not.toBe(first.digest)
  })

  it('sees a file of the same size in the place of another', async () => {
    const read = createEditorsRead(today, counted)
    const first = await read(folder)
    const file = join(folder, 'media', 'stone.svg')
    const text = readFileSync(file, 'utf8')
    rmSync(file)
    writeFileSync(
      file,
      text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
    )
    expect((await read(folder)).digest).not.toBe(first.digest)
  })

  it('tries again what could not be read', async () => {
    let broken = true
    const read = createEditorsRead(today, (place, path) =>
      broken ? Promise.resolve({}) : readExhibitFile(place, path),
    )
    expect((await read(folder)).ok).toBe(false)
    broken = false
    expect((await read(folder)).ok).toBe(true)
  })
})
