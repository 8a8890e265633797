import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NotesAsked } from '../journal/notes'
import { goneCounters } from './drop-oldest'
import { askAsItIs } from './as-it-is'
import { openStore, type Entry, type Store, type StoreOptions } from './index'

let folder = ''
let file = ''
const open: Store[] = []
let tick = (): void => undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  file = join(folder, 'kiosk.sqlite')
})
afterEach(() => {
  for (const store of open.splice(0)) store.close()
  rmSync(folder, { recursive: true, force: true })
})

const stamped = '2026-11-23T09:00:00.000Z'

const aStore = (options: Partial<StoreOptions> = {}): Store => {
  const every = (_: number, work: () => void) => {
    tick = work
    return () => undefined
  }
  const store = openStore({ folder, now: () => new Date('2026-11-23T09:00:00.000Z'), every, ...options })
  open.push(store)
  return store
}

const anEntry = (at: number, more: Partial<Entry> = {}): Entry => ({
  visit: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  type: 'language',
  at,
  detail: '{"language":"en"}',
  boot: 'b',
  stamped: '2026-11-23T09:00:00.000Z',
  ...more,
})

const entries = (count: number): readonly Entry[] => Array.from({ length: count }, (_, at) => anEntry(at))

/** What another program finds on the disk while the store is still open. */
const onDisk = (): number => {
  const database = new DatabaseSync(file, { readOnly: true })
  const row = database.prepare('SELECT count(*) AS count FROM visit_events').get()
  database.close()
  return Number(row?.['count'])
}

const asideNames = (): readonly string[] => readdirSync(folder).filter((name) => /damaged-[^-]+(-\d+)?$/.test(name))
const codes = (store: Store): readonly string[] => store.reasons().map(({ code }) => code)

describe('a store', () => {
  it('has an event on the disk when it says so', () => {
    const store = aStore()
    expect(store.append(entries(3))).toBe('disk')
    expect(onDisk()).toBe(3)
    expect(store.reasons()).toEqual([])
  })

  it('writes ahead and waits for the disk', () => {
    let pragmas: unknown[] = []
    aStore({
      opened: (database) => {
        pragmas = ['journal_mode', 'synchronous'].map((name) => database.prepare(`PRAGMA ${name}`).get()?.[name])
      },
    })
    expect(pragmas).toEqual(['wal', 2])
  })

  it('takes a report that comes twice once', () => {
    const store = aStore()
    store.append(entries(2))
    expect(store.append(entries(3))).toBe('disk')
    expect(onDisk()).toBe(3)
  })

  it('remembers settings and counters over a restart', () => {
    const first = aStore()
    expect(first.settings()).toBeUndefined()
    expect(first.saveSettings({ format: 1, theme: 'ore' })).toBe('disk')
    expect(first.counters.add('gpu')).toBe(1)
    expect(first.counters.add('gpu', 2)).toBe(3)
    expect(first.counters.set('since', Date.parse('2026-11-23'))).toBe('disk')
    first.close()
    const second = aStore()
    expect(second.settings()).toEqual({ format: 1, theme: 'ore' })
    expect(second.counters.get('gpu')).toBe(3)
    expect(second.counters.get('since')).toBe(Date.parse('2026-11-23'))
    expect(second.counters.get('never')).toBe(0)
  })

  it('lets the oldest events go when there are too many, and says so', () => {
    const store = aStore({ mostEvents: () => 10 })
    store.append(entries(25))
    expect(onDisk()).toBe(10)
    expect(codes(store)).toEqual(['journal-trimmed'])
    expect(store.counters.get('journal-trimmed')).toBe(15)
  })

  it('says nothing of old events that an export had taken along', () => {
    const store = aStore({ mostEvents: () => 10 })
    store.append(entries(10))
    store.counters.set(goneCounters.exported, 10)
    store.append(entries(15))
    expect(onDisk()).toBe(10)
    expect(codes(store)).toEqual([])
  })

  it('lets old events go a few at a time, and counts what no export had taken along', () => {
    const store = aStore()
    const times = ['2025-01-01', '2025-01-02', '2025-01-03', '2026-01-01', '2026-01-02']
    store.append(times.map((day, at) => anEntry(at, { stamped: `${day}T09:00:00.000Z` })))
    store.counters.set(goneCounters.exported, 1)
    expect(store.dropOldest(2, '2026-01-01')).toEqual({ events: 2, unexported: 1 })
    expect(store.dropOldest(2, '2026-01-01')).toEqual({ events: 1, unexported: 1 })
    expect(store.dropOldest(2, '2026-01-01')).toEqual({ events: 0, unexported: 0 })
    expect(onDisk()).toBe(2)
    expect(store.counters.get(goneCounters.events)).toBe(3)
    expect(store.counters.get(goneCounters.unexported)).toBe(2)
    expect(store.waiting().gone).toEqual({ events: 3, unexported: 2, last: stamped })
  })

  it('serves two instances on one folder', () => {
    const one = aStore()
    const two = aStore()
    for (let n = 0; n < 20; n += 1) {
      expect(one.append([anEntry(n)])).toBe('disk')
      expect(two.append([anEntry(1_000 + n)])).toBe('disk')
    }
    expect(onDisk()).toBe(40)
    expect([...one.reasons(), ...two.reasons()]).toEqual([])
  })

  it('leaves no draft behind, nor those of starts that were cut off', () => {
    writeFileSync(`${file}.new-1`, 'half')
    utimesSync(`${file}.new-1`, 0, 0)
    aStore().append(entries(1))
    expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([])
  })
})

describe('the notes of the machine', () => {
  it('are read back in order, with the run and the clocks they were made by', () => {
    const store = aStore({ boot: 'boot-1', monotonic: () => 1234.4 })
    expect(store.note('started')).toBe('disk')
    store.note('self-test', { passed: true, count: 3 })
    expect(store.notes()).toEqual([
      { sequence: 1, kind: 'started', detail: {}, boot: 'boot-1', monotonicMs: 1234, stamped },
      {
        sequence: 2,
        kind: 'self-test',
        detail: { passed: true, count: 3 },
        boot: 'boot-1',
        monotonicMs: 1234,
        stamped,
      },
    ])
  })

  it('are found by kind, after a number, and the newest of many', () => {
    const store = aStore()
    for (const kind of ['started', 'fault', 'started', 'pin', 'fault'] as const) store.note(kind)
    const numbers = (asked: NotesAsked) => store.notes(asked).map(({ sequence }) => sequence)
    expect(numbers({ kinds: ['fault', 'pin'] })).toEqual([2, 4, 5])
    expect(numbers({ since: 3 })).toEqual([4, 5])
    expect(numbers({ most: 2 })).toEqual([4, 5])
  })

  it('hold nothing that could be a name', () => {
    const store = aStore()
    store.note('fault', { who: 'Ann Smith', count: 1 })
    expect(store.notes()[0]?.detail).toEqual({ count: 1, unfit: 1 })
  })

  it('wait in memory like the events, and can be read there', () => {
    const blocked = join(folder, 'not-a-folder')
    writeFileSync(blocked, 'x')
    const store = aStore({ folder: blocked })
    expect(store.note('fault', { count: 1 })).toBe('memory')
    expect(store.notes({ kinds: ['fault'] })).toHaveLength(1)
    rmSync(blocked)
    tick()
    expect(store.notes().map(({ sequence, kind }) => [sequence, kind])).toEqual([[1, 'fault']])
  })
})

/** A database with 400 events, closed, so that all is in the one file. */
const aFullFile = (): Buffer => {
  const store = aStore()
  store.append(entries(400))
  store.saveSettings({ format: 1, theme: 'ore' })
  store.close()
  return readFileSync(file)
}

describe('a damaged database', () => {
  const damage: readonly (readonly [string, (whole: Buffer) => void])[] = [
    ['of no bytes', () => writeFileSync(file, '')],
    ['of NULs', (whole) => writeFileSync(file, Buffer.alloc(whole.length))],
    ['of text', () => writeFileSync(file, 'this is not a database, not at all, not even a little bit '.repeat(40))],
    ['cut to 10 bytes', (whole) => writeFileSync(file, whole.subarray(0, 10))],
    ['cut to 100 bytes', (whole) => writeFileSync(file, whole.subarray(0, 100))],
    ['cut to one page', (whole) => writeFileSync(file, whole.subarray(0, 4096))],
    ['cut in the middle', (whole) => writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)))],
    ['with a wrecked page', (whole) => writeFileSync(file, Buffer.from(whole).fill(0xa5, 4096, 8192))],
    ['with a wrecked header', (whole) => writeFileSync(file, Buffer.from(whole).fill(0xff, 0, 64))],
    [
      'that is a folder',
      () => {
        rmSync(file)
        mkdirSync(file)
      },
    ],
    [
      'of other tables',
      () => {
        rmSync(file)
        const other = new DatabaseSync(file)
        other.exec('CREATE TABLE visit_events (a); PRAGMA user_version = 1')
        other.close()
      },
    ],
  ]

  it.each(damage)('%s is set aside, a new one begun, and the loss told', (_, wreck) => {
    wreck(aFullFile())
    const store = aStore()
    expect(codes(store)).toEqual(['database-was-damaged'])
    expect(store.reasons()[0]?.says).toContain('kiosk.sqlite.damaged-20261123T090000000Z')
    expect(asideNames()).toEqual(['kiosk.sqlite.damaged-20261123T090000000Z'])
    expect(store.append(entries(2))).toBe('disk')
    expect(onDisk()).toBe(2)
  })

  it('is kept with its log', () => {
    const store = aStore()
    store.append(entries(400))
    writeFileSync(file, '')
    const other = aStore()
    expect(codes(other)).toEqual(['database-was-damaged'])
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(3)
    expect(statSync(join(folder, 'kiosk.sqlite.damaged-20261123T090000000Z-wal')).size).toBeGreaterThan(4096)
    // The instance that had it open sees that its file is gone and takes the new one.
    expect(store.append([anEntry(7)])).toBe('disk')
    expect(onDisk()).toBe(1)
  })

  it('is noticed while it is used, and costs no event', () => {
    const store = aStore()
    store.append(entries(400))
    const whole = readFileSync(file)
    store.close()
    const again = aStore()
    writeFileSync(file, Buffer.alloc(whole.length, 0xa5))
    expect(again.append([anEntry(9_000)])).toBe('disk')
    expect(codes(again)).toEqual(['database-was-damaged'])
    expect(onDisk()).toBe(1)
  })

  it('that passes every check and fails in use is not given a second chance', () => {
    const store = aStore()
    store.append(entries(3))
    const other = new DatabaseSync(file)
    other.exec("INSERT INTO counters VALUES ('gpu', 9223372036854775807)")
    other.close()
    expect(store.counters.get('gpu')).toBe(0)
    expect(codes(store)).toEqual(['database-was-damaged'])
    expect(store.counters.add('gpu')).toBe(1)
    expect(asideNames()).toHaveLength(1)
  })

  it('is kept five times at most, the newest', () => {
    for (let n = 0; n < 8; n += 1) {
      const store = aStore({ now: () => new Date(Date.UTC(2026, 0, n + 1)) })
      store.close()
      writeFileSync(file, `damage ${n}`)
    }
    aStore({ now: () => new Date('1970-01-01T00:00:00.000Z') })
    expect(asideNames()).toHaveLength(5)
    expect(asideNames()[0]).toBe('kiosk.sqlite.damaged-19700101T000000000Z')
  })

  it('of which only the log is left is set aside too', () => {
    const store = aStore()
    store.append(entries(3))
    store.close()
    writeFileSync(`${file}-wal`, 'left over')
    rmSync(file)
    const again = aStore()
    expect(again.append(entries(1))).toBe('disk')
    expect(readdirSync(folder)).toContain('kiosk.sqlite.damaged-20261123T090000000Z-wal')
  })

  it('never stops anything, wherever a bit is flipped', () => {
    const whole = aFullFile()
    for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 120))) {
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at)
      writeFileSync(file, flipped)
      const store = aStore()
      store.settings()
      expect(store.append([anEntry(100_000)]), `a bit of byte ${at}`).toBe('disk')
      store.close()
    }
    expect(asideNames().length).toBeLessThanOrEqual(5)
  }, 60_000)

  it('never stops anything, wherever it is cut', () => {
    const whole = aFullFile()
    for (let at = 0; at < whole.length; at += Math.floor(whole.length / 40)) {
      writeFileSync(file, whole.subarray(0, at))
      const store = aStore()
      expect(store.append([anEntry(100_000)]), `cut at ${at}`).toBe('disk')
      store.close()
    }
  }, 60_000)
})

it('sets the database of a newer kiosk aside instead of writing into it', () => {
  aStore().close()
  const newer = new DatabaseSync(file)
  newer.exec('PRAGMA user_version = 99')
  newer.close()
  const store = aStore()
  expect(codes(store)).toEqual(['database-was-newer'])
  expect(store.append(entries(1))).toBe('disk')
})

describe('a disk that can not be written', () => {
  it('full: events wait in memory and are written when there is room again', () => {
    let pages = (_: number): void => undefined
    const store = aStore({
      opened: (database) => {
        pages = (most) => database.prepare(`PRAGMA max_page_count = ${most}`).get()
      },
    })
    store.append(entries(5))
    pages(1)
    expect(store.append(entries(4_000))).toBe('memory')
    expect(codes(store)).toEqual(['database-full'])
    expect(store.waiting()).toEqual({ waiting: 4_000, lost: 0 })
    expect(onDisk()).toBe(5)
    expect(store.counters.add('gpu')).toBe(1)
    expect(store.counters.get('gpu')).toBe(1)
    pages(1_000_000)
    tick()
    expect(onDisk()).toBe(4_000)
    expect(store.reasons()).toEqual([])
    expect(store.waiting().waiting).toBe(0)
    expect(store.counters.get('gpu')).toBe(1)
  })

  it('locked by another program: the settings are read all the same, and nothing waits but the events', () => {
    const before = aStore()
    before.saveSettings({ format: 1, theme: 'ore' })
    before.close()
    const other = new DatabaseSync(file)
    other.exec('BEGIN EXCLUSIVE')
    const store = aStore()
    expect(store.settings()).toEqual({ format: 1, theme: 'ore' })
    const started = performance.now()
    for (let n = 0; n < 50; n += 1) store.append([anEntry(n)])
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(codes(store)).toEqual(['database-locked'])
    other.exec('COMMIT')
    other.close()
    tick()
    expect(onDisk()).toBe(50)
    expect(store.reasons()).toEqual([])
  })

  it('a file where the folder should be: all works in memory', () => {
    const blocked = join(folder, 'not-a-folder')
    writeFileSync(blocked, 'x')
    const store = aStore({ folder: blocked })
    expect(codes(store)).toEqual(['database-unreachable'])
    expect(store.settings()).toBeUndefined()
    expect(store.saveSettings({ format: 1 })).toBe('memory')
    expect(store.append(entries(2))).toBe('memory')
    rmSync(blocked)
    tick()
    expect(store.append([anEntry(9)])).toBe('disk')
    expect(existsSync(join(blocked, 'kiosk.sqlite'))).toBe(true)
    expect(store.settings()).toEqual({ format: 1 })
  })

  it('a folder that is taken away while the kiosk runs comes back', () => {
    const store = aStore({ folder: join(folder, 'a', 'b') })
    store.append(entries(2))
    rmSync(join(folder, 'a'), { recursive: true })
    expect(store.append([anEntry(9)])).toBe('disk')
    expect(existsSync(join(folder, 'a', 'b', 'kiosk.sqlite'))).toBe(true)
  })

  it('for too long: the oldest of 10,000 events are lost, and counted', () => {
    const blocked = join(folder, 'not-a-folder')
    writeFileSync(blocked, 'x')
    const store = aStore({ folder: blocked })
    store.append(entries(10_500))
    expect(store.waiting()).toEqual({ waiting: 10_000, lost: 500 })
    expect(codes(store)).toEqual(['database-unreachable', 'journal-lost'])
  })
})

it('writes nothing after it was closed, and says so', () => {
  const store = aStore()
  store.close()
  expect(store.append(entries(1))).toBe('memory')
  expect(onDisk()).toBe(0)
})

describe('the log beside the database', () => {
  /** What stands in the database itself, without its log. */
  const folded = (): number =>
    Number(askAsItIs(file, (db) => db.prepare('SELECT count(*) AS n FROM visit_events').get())?.['n'])

  it('is folded into it in a moment in which nobody reports', () => {
    const store = aStore()
    for (let at = 0; at < 60; at += 1) store.append([anEntry(at)])
    expect(folded()).toBe(0)
    tick()
    expect(folded()).toBe(0)
    tick()
    expect(folded()).toBe(60)
  })

  it('is left alone for a few writes, and not folded in the middle of reports before it is large', () => {
    let limit: unknown
    const store = aStore({ opened: (db) => (limit = db.prepare('PRAGMA wal_autocheckpoint').get()) })
    store.append([anEntry(0)])
    tick()
    tick()
    expect(folded()).toBe(0)
    expect(limit).toEqual({ wal_autocheckpoint: 4_000 })
  })
})
