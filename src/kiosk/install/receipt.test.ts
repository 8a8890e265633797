import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receiptName, withLines, writeReceipt } from './receipt'
import { packsOn, sticksBy } from './sticks'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'receipt-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = new Date(2026, 10, 25, 9, 5)
const took = { en: 'Kiosk 7 took 1.4.0.', zh: '7 号展机已装入 1.4.0。' }

describe('a receipt', () => {
  it('is a line in each language behind the name of the file, readable on every system, one more each time', async () => {
    expect(await writeReceipt(folder, 'a.kiosk', took, at)).toBe(true)
    const text =
      '\uFEFF2026-11-25 09:05  a.kiosk  7 号展机已装入 1.4.0。\r\n2026-11-25 09:05  a.kiosk  Kiosk 7 took 1.4.0.\r\n'
    expect(readFileSync(join(folder, receiptName), 'utf8')).toBe(text)
    await writeReceipt(folder, 'b.kiosk', { en: 'Two\nlines.', zh: '两行。' }, at)
    expect(readFileSync(join(folder, receiptName), 'utf8')).toBe(
      `${text}2026-11-25 09:05  b.kiosk  两行。\r\n2026-11-25 09:05  b.kiosk  Two lines.\r\n`,
    )
    expect(readdirSync(folder)).toEqual([receiptName])
  })

  it('says the same of one file only once in a row', () => {
    const first = withLines('', 'a.kiosk', took, at) ?? ''
    const text = withLines(first, 'b.kiosk', took, at) ?? ''
    expect(text).not.toBe('')
    expect(withLines(text, 'a.kiosk', took, new Date(2027, 0, 1))).toBeUndefined()
  })

  it('stays small however often a stick goes round', () => {
    let text = ''
    for (let n = 0; n < 5_000; n += 1)
      text = withLines(text, 'a.kiosk', { en: `Kiosk 7 took 1.0.${n}.`, zh: '一' }, at) ?? text
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024 + 3)
    expect(text).toContain('1.0.4999')
  })

  it('is begun anew where the file that has its name is more than four times as long as one can be', async () => {
    const file = join(folder, receiptName)
    writeFileSync(file, 'x'.repeat(256 * 1024 + 1))
    await writeReceipt(folder, 'a.kiosk', took, at)
    expect(readFileSync(file, 'utf8')).not.toContain('x')
  })

  it('follows no link that a stranger put in its place: nothing of this machine is written over, or copied onto the stick', async () => {
    const stick = join(folder, 'stick')
    const own = join(folder, 'kiosk.sqlite')
    mkdirSync(stick)
    writeFileSync(own, 'what the kiosk keeps')
    for (const name of [receiptName, `${receiptName}.new`]) symlinkSync(own, join(stick, name))
    expect(await writeReceipt(stick, 'a.kiosk', took, at)).toBe(true)
    expect(readFileSync(own, 'utf8')).toBe('what the kiosk keeps')
    expect(lstatSync(join(stick, receiptName)).isFile()).toBe(true)
    expect(readFileSync(join(stick, receiptName), 'utf8')).not.toContain('what the kiosk keeps')
    expect(readdirSync(stick)).toEqual([receiptName])
  })

  it('that can not be written is no error', async () => {
    mkdirSync(join(folder, receiptName))
    expect(await writeReceipt(folder, 'a.kiosk', took, at)).toBe(false)
    expect(await writeReceipt(join(folder, 'gone'), 'a.kiosk', took, at)).toBe(false)
    expect(readdirSync(folder)).toEqual([receiptName])
  })
})

describe('sticks', () => {
  it('are the folders that the patterns of the settings name', async () => {
    for (const path of ['media/ann/ONE', 'media/ann/TWO words', 'media/.hidden/THREE', 'mnt/FOUR', 'exact'])
      mkdirSync(join(folder, path), { recursive: true })
    const patterns = [
      `${folder}/media/*/*`,
      `${folder}/mnt/*`,
      `${folder}/exact`,
      `${folder}/nowhere`,
      `${folder}/no/*`,
    ]
    expect((await sticksBy(patterns, 'linux')()).toSorted()).toEqual(
      ['exact', 'media/ann/ONE', 'media/ann/TWO words', 'mnt/FOUR'].map((path) => join(folder, path)).toSorted(),
    )
  })

  it('that are gone have no packs', async () => {
    expect(await packsOn(join(folder, 'gone'))).toEqual([])
  })
})
