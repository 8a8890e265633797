import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createExports, type Exports, type Saved, type SaveRefusal } from './index'

let folder = ''
let exports: Exports
const stick = (): string => join(folder, 'KINGSTON')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exports-'))
  mkdirSync(stick())
  const sticks = () => Promise.resolve(existsSync(stick()) ? [stick()] : [])
  exports = createExports({ dataFolder: join(folder, 'data'), sticks })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const stickId = async (): Promise<string> => (await exports.places())[0]?.id ?? ''
const outcome = (saved: Saved | SaveRefusal): string => (saved.ok ? saved.name : saved.code)

describe('the places to save to', () => {
  it('are the sticks by their names and then the folder of the kiosk, with the room they have', async () => {
    const places = await exports.places()
    expect(places.map(({ label }) => label)).toEqual(['KINGSTON', ''])
    expect(places[1]?.id).toBe('exports')
    for (const { freeBytes } of places) expect(freeBytes).toBeGreaterThan(0)
  })

  it('tell no path of this machine', async () => {
    expect(JSON.stringify(await exports.places())).not.toContain(folder)
  })

  it('are there no more once the stick was pulled', async () => {
    const id = await stickId()
    rmSync(stick(), { recursive: true })
    expect((await exports.places()).map((place) => place.id)).toEqual(['exports'])
    expect(outcome(await exports.save(id, 'a.csv', bytes('a')))).toBe('gone')
  })
})

describe('a file that is saved', () => {
  it('is there whole, and nothing beside it', async () => {
    expect(outcome(await exports.save(await stickId(), 'settings.json', bytes('{}')))).toBe('settings.json')
    expect(readdirSync(stick())).toEqual(['settings.json'])
    expect(readFileSync(join(stick(), 'settings.json'), 'utf8')).toBe('{}')
  })

  it('never takes the place of another one', async () => {
    const names = []
    for (const text of ['1', '2', '3']) names.push(outcome(await exports.save('exports', 'sheet.pdf', bytes(text))))
    expect(names).toEqual(['sheet.pdf', 'sheet-2.pdf', 'sheet-3.pdf'])
    expect(readFileSync(join(folder, 'data', 'exports', 'sheet.pdf'), 'utf8')).toBe('1')
  })

  it('has a name that leads nowhere else', async () => {
    for (const name of ['../a', 'a/b', 'a\\b', '.a', '', 'a b', 'é'])
      expect(outcome(await exports.save('exports', name, bytes('a'))), name).toBe('name')
    expect(readdirSync(folder).toSorted()).toEqual(['KINGSTON'])
  })

  it.skipIf(process.getuid?.() === 0)('is refused by a stick that can not be written', async () => {
    const id = await stickId()
    chmodSync(stick(), 0o500)
    expect(outcome(await exports.save(id, 'a.csv', bytes('a')))).toBe('gone')
    chmodSync(stick(), 0o700)
  })
})

describe('a place with too little room', () => {
  it('is refused before anything is written, and it is said how much is missing', async () => {
    const id = await stickId()
    const free = (await exports.places())[0]?.freeBytes ?? 0
    const saved = await exports.saveBy(id, 'visitors', free + 3_000_000_000_000, () => Promise.resolve(true))
    expect(saved).toMatchObject({ ok: false, code: 'full' })
    const { says } = saved.ok ? { says: { en: '', zh: '' } } : saved
    expect(says.en).toMatch(/it takes [\d.]+\u00a0GB, and 3000\u00a0GB are missing\./)
    expect(says.zh).toMatch(/需要 [\d.]+\u00a0GB，还差 3000\u00a0GB。/)
    expect(readdirSync(stick())).toEqual([])
  })

  it('is the own disk of the kiosk already where its journal would have none left', async () => {
    const free = (await exports.places()).find(({ id }) => id === 'exports')?.freeBytes ?? 0
    const fill = () => Promise.resolve(true)
    expect(await exports.saveBy('exports', 'visitors', free - 10_000_000, fill)).toMatchObject({ code: 'full' })
  })
})

describe('files that are saved together', () => {
  const files = [
    { name: 'days.csv', bytes: bytes('day') },
    { name: 'guide.en.txt', bytes: bytes('guide') },
  ]

  it('come in a folder of their own', async () => {
    const id = await stickId()
    expect(outcome(await exports.saveAll(id, 'visitors', files))).toBe('visitors')
    expect(outcome(await exports.saveAll(id, 'visitors', files))).toBe('visitors-2')
    expect(readdirSync(stick()).toSorted()).toEqual(['visitors', 'visitors-2'])
    expect(readdirSync(join(stick(), 'visitors')).toSorted()).toEqual(['days.csv', 'guide.en.txt'])
  })

  it('are not there at all when one can not be written', async () => {
    const twice = [...files, { name: 'days.csv', bytes: bytes('again') }]
    expect(outcome(await exports.saveAll(await stickId(), 'visitors', twice))).toBe('failed')
    expect(readdirSync(stick())).toEqual([])
  })
})
