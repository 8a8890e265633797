import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { activated, type InstalledPack, nothingInstalled, type Pointer, pointerText, readPointerText } from './pointer'
import { createPointerFile, realPointerDisk } from './pointer-file'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'pointer-')), 'packs')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pack = (version: string): InstalledPack => ({
  id: 'cape-light',
  version,
  digest: version.charCodeAt(2).toString(16).padStart(64, 'a'),
})
/** Notes as they follow each other when packs are installed. */
const notes = (count: number): readonly Pointer[] => {
  const all: Pointer[] = [nothingInstalled]
  for (let n = 1; n <= count; n += 1) all.push(activated(all.at(-1) ?? nothingInstalled, pack(`1.${n}.0`), false))
  return all.slice(1)
}

describe('the note of what is installed', () => {
  it('is none on a new kiosk', () => {
    const file = createPointerFile(folder)
    expect(file.read()).toEqual(nothingInstalled)
    expect(file.reasons()).toEqual([])
  })

  it('is none, and none was damaged, where a file stands in the place of its folder', () => {
    writeFileSync(folder, 'a file in the way')
    const file = createPointerFile(folder)
    expect(file.read()).toEqual(nothingInstalled)
    expect(file.reasons()).toEqual([])
  })

  it('is read back as it was written, in two files that take turns', () => {
    const file = createPointerFile(folder)
    for (const note of notes(5)) {
      expect(file.write(note)).toBe(true)
      expect(createPointerFile(folder).read()).toEqual(note)
    }
    expect(readdirSync(folder).sort()).toEqual(['active-a', 'active-b'])
  })

  it('is the one before when the newest was damaged, wherever that is; the damaged one is kept and told', () => {
    const [first, second] = notes(2)
    if (!first || !second) throw new Error('no notes')
    const whole = pointerText(second)
    for (let at = 0; at < whole.length; at += 7) {
      rmSync(folder, { recursive: true, force: true })
      const file = createPointerFile(folder)
      file.write(first)
      file.write(second)
      const name = readdirSync(folder).find((each) => readFileSync(join(folder, each), 'utf8') === whole) ?? ''
      const damage = at % 2 === 0 ? whole.slice(0, at) : `${whole.slice(0, at)}~${whole.slice(at + 1)}`
      writeFileSync(join(folder, name), damage)
      const again = createPointerFile(folder)
      expect(again.read(), `damaged at ${at}`).toEqual(first)
      expect(again.reasons().map(({ code }) => code)).toEqual(['pointer-damaged'])
      expect(readdirSync(folder)).toContain(`${name}.damaged-1`)
      expect(again.write(second)).toBe(true)
      expect(createPointerFile(folder).read()).toEqual(second)
    }
  })

  it('is none when both are damaged, and five damaged ones are kept at most', () => {
    for (let n = 0; n < 6; n += 1) {
      createPointerFile(folder).write(nothingInstalled)
      for (const name of ['active-a', 'active-b']) writeFileSync(join(folder, name), Buffer.alloc(300))
      expect(createPointerFile(folder).read()).toEqual(nothingInstalled)
    }
    expect(readdirSync(folder).filter((name) => name.includes('damaged')).length).toBe(5)
  })

  it('does not mind a folder where a file should be', () => {
    mkdirSync(join(folder, 'active-a', 'x'), { recursive: true })
    mkdirSync(join(folder, 'active-b.new', 'x'), { recursive: true })
    const file = createPointerFile(folder)
    expect(file.read()).toEqual(nothingInstalled)
    const [first, second] = notes(2)
    if (!first || !second) throw new Error('no notes')
    expect(file.write(first)).toBe(true)
    expect(file.write(second)).toBe(true)
    expect(createPointerFile(folder).read()).toEqual(second)
  })

  it('stays what it was when the disk is full, at whatever byte', () => {
    const [first, second] = notes(2)
    if (!first || !second) throw new Error('no notes')
    createPointerFile(folder).write(first)
    for (const bytes of [0, 1, 64, 65, 300]) {
      const full = createPointerFile(folder, {
        ...realPointerDisk,
        write: (file, text) => {
          writeFileSync(file, text.slice(0, bytes))
          throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
        },
      })
      expect(full.write(second)).toBe(false)
      expect(full.read()).toEqual(first)
      expect(createPointerFile(folder).read()).toEqual(first)
    }
    expect(createPointerFile(folder).write(second)).toBe(true)
  })
})

it('no text but a note is taken for one', () => {
  const real = pointerText(nothingInstalled)
  expect(readPointerText(real)).toEqual(nothingInstalled)
  fc.assert(
    fc.property(fc.string(), fc.nat(real.length), (text, at) => {
      expect(readPointerText(text)).toBeUndefined()
      const changed = `${real.slice(0, at)}${text}${real.slice(at)}`
      expect(readPointerText(changed) === undefined || changed === real).toBe(true)
    }),
  )
})
