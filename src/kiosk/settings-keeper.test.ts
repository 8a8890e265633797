import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putSettingsAside } from './settings-aside'
import { createSettingsKeeper, type SettingsKeeper } from './settings-keeper'
import { openStore, type Store } from './store'

let folder = ''
const open: (() => void)[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeper-'))
})
afterEach(() => {
  for (const close of open.splice(0)) close()
  rmSync(folder, { recursive: true, force: true })
})

type AKeeper = SettingsKeeper & { readonly store: Store; readonly tick: () => void }

/** A program with the data folder; its timers come due when a test says so. */
const aKeeper = (data = folder): AKeeper => {
  const timers = new Set<() => void>()
  const every = (_: number, work: () => void) => {
    timers.add(work)
    return () => timers.delete(work)
  }
  const store = openStore({ folder: data, now: () => new Date(), every })
  const keepAside = (stored: unknown): void => void putSettingsAside(data, new Date(), stored)
  const keeper = createSettingsKeeper({ store, every, keepAside })
  open.push(() => {
    keeper.close()
    store.close()
  })
  const tick = () => {
    for (const work of [...timers]) work()
  }
  return { ...keeper, store, tick }
}

describe('a change', () => {
  it('is on the disk before anybody hears of it', () => {
    const keeper = aKeeper()
    const heard: unknown[] = []
    keeper.onChange((now, before) => heard.push([before.theme, now.theme, aKeeper().current().theme]))
    expect(keeper.change({ theme: 'ore' })).toEqual({
      kind: 'changed',
      kept: 'disk',
      changes: [{ path: 'theme', from: null, to: 'ore' }],
    })
    expect(heard).toEqual([[null, 'ore', 'ore']])
  })

  it('to what is set already changes nothing and tells nobody', () => {
    const keeper = aKeeper()
    let heard = 0
    keeper.onChange(() => (heard += 1))
    expect(keeper.change({ sound: { volume: 100 } })).toEqual({ kind: 'unchanged' })
    expect(heard).toBe(0)
  })

  it('that is refused loses nothing', () => {
    const keeper = aKeeper()
    keeper.change({ theme: 'ore' })
    expect(keeper.change({ theme: 'silver', sound: { volume: 400 } })).toMatchObject({
      kind: 'refused',
      problems: [{ key: 'sound.volume' }],
    })
    expect([keeper.current().theme, aKeeper().current().theme]).toEqual(['ore', 'ore'])
  })

  it('says when the disk did not take it, and is on the disk once that can be written', () => {
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, 'in the way')
    const keeper = aKeeper(blocked)
    expect(keeper.change({ theme: 'ore' })).toMatchObject({ kind: 'changed', kept: 'memory' })
    expect(keeper.current().theme).toBe('ore')
    rmSync(blocked)
    keeper.tick()
    expect(aKeeper(blocked).current().theme).toBe('ore')
    keeper.tick()
    expect(keeper.current().theme).toBe('ore')
  })

  it('that waits for a full disk is not taken back by what still stands there', () => {
    const standing = { format: 1, theme: 'silver' }
    const store = {
      settings: () => standing,
      settingsOnDisk: () => ({ body: standing }),
      saveSettings: (): 'memory' => 'memory',
    }
    let look = (): void => undefined
    const keeper = createSettingsKeeper({
      store,
      every: (_, work) => {
        look = work
        return () => undefined
      },
      keepAside: () => undefined,
    })
    keeper.change({ theme: 'ore' })
    look()
    expect(keeper.current().theme).toBe('ore')
  })

  it('is heard no more once the listening has ended', () => {
    const keeper = aKeeper()
    let heard = 0
    keeper.onChange(() => (heard += 1))()
    keeper.change({ theme: 'ore' })
    expect(heard).toBe(0)
  })
})

describe('settings of a newer kiosk', () => {
  const asides = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('settings-aside-'))
  const stored = (body: object): void => {
    aKeeper().store.saveSettings(body)
    for (const close of open.splice(0)) close()
  }

  it('are kept aside, as a file that one takes, before the first change is written over them', () => {
    stored({ format: 2, theme: 'night', sound: { volume: 40 }, before: [] })
    const keeper = aKeeper()
    expect(asides()).toEqual([])
    keeper.change({ theme: 'ore' })
    keeper.change({ theme: 'silver' })
    expect(asides()).toHaveLength(1)
    const text = readFileSync(join(folder, asides()[0] ?? ''), 'utf8')
    expect(text).toMatch(/\nkioskSettings: 2\nsettings:\n {2}theme: night\n {2}sound:\n {4}volume: 40\n$/)
  })

  it('are kept where it is one setting that this kiosk does not know', () => {
    stored({ format: 1, sound: { volume: 40, bass: 3 } })
    const keeper = aKeeper()
    keeper.change({ theme: 'ore' })
    expect(keeper.current().sound.volume).toBe(40)
    expect(asides()).toHaveLength(1)
  })

  it('leave nothing where all of it was read, and five files at most', () => {
    stored({ format: 1, sound: { volume: 40 } })
    aKeeper().change({ theme: 'ore' })
    expect(asides()).toEqual([])
    for (let day = 1; day < 9; day += 1) putSettingsAside(folder, new Date(`2026-11-0${day}`), { format: 2 })
    expect(asides().toSorted()[0]).toContain('20261104')
    expect(asides()).toHaveLength(5)
  })
})

describe('taking back', () => {
  it('puts the last change back, and back again, over a restart', () => {
    aKeeper().change({ theme: 'ore', idle: { lineSeconds: 30 } })
    const keeper = aKeeper()
    expect(keeper.undo()).toMatchObject({ kind: 'changed' })
    expect([keeper.current().theme, keeper.current().idle.lineSeconds]).toEqual([null, 15])
    keeper.undo()
    expect([keeper.current().theme, keeper.current().idle.lineSeconds]).toEqual(['ore', 30])
  })

  it('of one setting leaves later changes of others alone', () => {
    const keeper = aKeeper()
    keeper.change({ sound: { volume: 40 } })
    keeper.change({ theme: 'ore' })
    keeper.undo('sound.volume')
    expect([keeper.current().sound.volume, keeper.current().theme]).toEqual([100, 'ore'])
    expect(keeper.before().map(({ path, value }) => [path, value])).toEqual([
      ['theme', null],
      ['sound.volume', 40],
    ])
  })

  it('says so where there is nothing', () => {
    expect(aKeeper().undo()).toMatchObject({ kind: 'refused' })
    expect(aKeeper().toUsual('idle.gone')).toMatchObject({ kind: 'refused' })
  })

  it('to the usual value can be taken back itself', () => {
    const keeper = aKeeper()
    keeper.change({ sound: { volume: 40 } })
    keeper.toUsual('sound.volume')
    expect(keeper.current().sound.volume).toBe(100)
    keeper.undo()
    expect(keeper.current().sound.volume).toBe(40)
  })
})

describe('another program with the data folder', () => {
  it('is noticed within one look, and everybody is told', () => {
    const running = aKeeper()
    const heard: unknown[] = []
    running.onChange((now) => heard.push(now.kioskName))
    aKeeper().change({ kioskName: 'Hall 3' })
    running.tick()
    running.tick()
    expect(heard).toEqual(['Hall 3'])
  })

  it('loses nothing when both change something', () => {
    const running = aKeeper()
    const command = aKeeper()
    command.change({ kioskName: 'Hall 3' })
    running.change({ theme: 'ore' })
    command.change({ sound: { volume: 40 } })
    running.tick()
    const { kioskName, theme, sound } = running.current()
    expect([kioskName, theme, sound.volume]).toEqual(['Hall 3', 'ore', 40])
  })
})

it('settings outlive a database that is taken away while the kiosk runs', () => {
  const keeper = aKeeper()
  keeper.change({ theme: 'ore' })
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `kiosk.sqlite${end}`), { force: true })
  keeper.tick()
  expect([keeper.current().theme, aKeeper().current().theme]).toEqual(['ore', 'ore'])
})
