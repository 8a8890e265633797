import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore, type Store } from './index'

const page = 4096
const told = { format: 1, theme: 'ore' }
const pin = { pin: 'a', recovery: 'b' }

let folder = ''
let file = ''
const open: Store[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salvage-'))
  file = join(folder, 'kiosk.sqlite')
})
afterEach(() => {
  for (const store of open.splice(0)) store.close()
  rmSync(folder, { recursive: true, force: true })
})

const aStore = (): Store => {
  const store = openStore({
    folder,
    now: () => new Date('2026-11-23T09:00:00.000Z'),
    every: () => () => undefined,
  })
  open.push(store)
  return store
}

const anEvent = (at: number) => ({ visit: 'v', type: 't', at, detail: '{}', boot: 'b', stamped: '2026-11-23' })

/** A database with settings, a PIN and a journal of some pages, closed. */
const aWhole = (): Buffer => {
  const store = aStore()
  store.append(Array.from({ length: 600 }, (_, at) => anEvent(at)))
  store.saveSettings(told)
  store.saveOperator(pin)
  store.close()
  return readFileSync(file)
}

const wreck = (whole: Buffer, at: number): void =>
  writeFileSync(file, Buffer.from(whole).fill(0xa5, at * page, (at + 1) * page))

it('settings and PIN outlive any wrecked page but the few that hold them', () => {
  const whole = aWhole()
  const pages = whole.length / page
  expect(pages).toBeGreaterThan(15)
  let both = 0
  for (let at = 0; at < pages; at += 1) {
    wreck(whole, at)
    const store = aStore()
    const [settings, operator] = [store.settings(), store.operator()]
    expect([told, undefined], `page ${at}: settings`).toContainEqual(settings)
    expect([pin, null], `page ${at}: PIN`).toContainEqual(operator)
    if (settings !== undefined && operator !== null) both += 1
    store.close()
  }
  expect(both).toBeGreaterThanOrEqual(pages - 3)
})

it('what was written last is found in the log', () => {
  aWhole()
  const store = aStore()
  store.saveSettings({ ...told, theme: 'silver' })
  store.saveOperator({ ...pin, pin: 'c' })
  const whole = readFileSync(file)
  wreck(whole, whole.length / page - 1)
  const next = aStore()
  expect(next.settings()).toEqual({ ...told, theme: 'silver' })
  expect(next.operator()).toEqual({ ...pin, pin: 'c' })
  expect(next.reasons()[0]?.says).toContain('with the settings and the PIN that could be saved')
})

it('a PIN that is damaged itself keeps everybody out, and damaged settings are the usual ones', () => {
  const whole = aWhole()
  const database = new DatabaseSync(file)
  database.exec("UPDATE operator SET body = '{\"pin'; UPDATE settings SET body = '{\"for'")
  database.close()
  const spoilt = readFileSync(file)
  expect(spoilt.length).toBe(whole.length)
  wreck(spoilt, whole.length / page - 1)
  const store = aStore()
  expect(store.settings()).toBeUndefined()
  expect(store.operator()).toBe('{"pin')
})

it('nothing is claimed where nothing was saved', () => {
  aWhole()
  writeFileSync(file, 'no database')
  const [reason] = aStore().reasons()
  expect(reason?.says).toMatch(/a new one begun\.$/)
})

it('a disk that damages one database after the other leaves five reasons, not one for each', () => {
  const store = aStore()
  for (let n = 0; n < 8; n += 1) {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    writeFileSync(file, `damage ${n}`)
    expect(store.append([anEvent(n)])).toBe('disk')
  }
  expect(store.reasons().length).toBe(5)
})
