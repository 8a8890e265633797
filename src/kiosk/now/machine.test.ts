import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { createMachine } from './machine'

const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-machine-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('counts the files of the data folder, and again only after a minute', async () => {
  mkdirSync(join(folder, 'packs', 'one'), { recursive: true })
  writeFileSync(join(folder, 'packs', 'one', 'film.webm'), Buffer.alloc(5_000))
  writeFileSync(join(folder, 'kiosk.log'), Buffer.alloc(300))
  let now = 0
  const { disk } = createMachine(folder, () => now)
  const first = await disk()
  expect(first?.dataBytes).toBe(5_300)
  expect(first?.totalBytes).toBeGreaterThan(first?.freeBytes ?? Number.POSITIVE_INFINITY)
  writeFileSync(join(folder, 'more'), Buffer.alloc(100))
  now = 60_000
  expect((await disk())?.dataBytes).toBe(5_300)
  now = 60_001
  expect((await disk())?.dataBytes).toBe(5_400)
})

it('says nothing of a disk that is not there', async () => {
  expect(await createMachine(join(folder, 'gone'), () => 0).disk()).toBeNull()
})

it('knows this program takes a part of the machine’s memory', () => {
  const { usedBytes, freeBytes, totalBytes } = createMachine(folder, () => 0).memory()
  expect(usedBytes).toBeGreaterThan(0)
  expect(usedBytes + freeBytes).toBeLessThanOrEqual(totalBytes * 1.05)
})
