import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { smallExhibit } from '../../../tests/support/a-kiosk'
import { anExhibitPack, type PackWish } from '../../../tests/support/an-exhibit-pack'
import { readSettings } from '../../settings'
import { readExhibitFolder } from '../exhibit-folder'
import type { Shown } from '../exhibits/choose'
import { createLog } from '../log'
import { makeKey } from '../packs'
import { createPulse } from '../pulse'
import type { TurnHooks, Turned } from '../stage'
import type { FoundEntry } from './operator'
import { createInstallService, type InstallService } from './service'

let folder = ''
let clock = 0
let timers = new Set<() => void>()
let shown: Shown | undefined
/** A visitor who is at the screen keeps the change waiting. */
let isVisited = false
let opened: InstallService[] = []
let pulse = createPulse(() => clock)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operator-exhibits-'))
  mkdirSync(stick(), { recursive: true })
  clock = 0
  timers = new Set()
  isVisited = false
  shown = undefined
  pulse = createPulse(() => clock)
})
afterEach(async () => {
  for (const service of opened) await service.close()
  opened = []
  rmSync(folder, { recursive: true, force: true })
})

const stick = (): string => join(folder, 'STICK')
const key = makeKey()
const present = (next: Shown, { commit, waits, signal }: TurnHooks): Promise<Turned> => {
  if (isVisited) {
    waits?.()
    return new Promise((resolve) => signal?.addEventListener('abort', () => resolve('kept')))
  }
  if (commit?.() === false) return Promise.resolve('kept')
  shown = next
  return Promise.resolve('shown')
}
const service = async (isFolderShown = false): Promise<InstallService> => {
  const here = createInstallService({
    dataFolder: join(folder, 'data'),
    bundled: smallExhibit,
    engine: '1.2.3',
    isFolderShown,
    settings: () => readSettings(undefined).settings,
    read: readExhibitFolder,
    log: createLog({ folder: join(folder, 'data') }),
    every: (_, work) => {
      timers.add(work)
      return () => timers.delete(work)
    },
    monotonic: () => clock,
    now: () => new Date(2026, 10, 25, 21, 40),
    pulse,
    listSticks: () => Promise.resolve([stick()]),
  })
  opened.push(here)
  shown = await here.begin()
  const read = await readExhibitFolder(smallExhibit)
  if (!shown && read.ok && read.digest !== undefined)
    shown = { exhibit: read.value, digest: read.digest, folder: smallExhibit, from: 'bundled' }
  here.start({ present, shown: () => shown })
  // The operator stands at the panel.
  pulse.beat({ screen: 'operator', painted: 1 })
  return here
}
const onStick = async (wish: PackWish): Promise<void> => {
  const { file } = await anExhibitPack(join(folder, 'a.kiosk'), { key, ...wish })
  copyFileSync(file, join(stick(), `${wish.version ?? 'x'}.kiosk`))
}
const found = async (here: InstallService, version: string): Promise<FoundEntry> => {
  const entry = (await here.operator.state()).found.find((each) => each.version === version)
  if (!entry) throw new Error(`there is no pack ${version}`)
  return entry
}
const done = (here: InstallService) =>
  vi.waitFor(async () => {
    const { action } = await here.operator.state()
    expect(action?.stage).toBe('done')
    return action
  }, 15_000)
/** Installs one with all it asks for. */
const install = async (here: InstallService, version: string) => {
  const { key: which, needs } = await found(here, version)
  expect(here.operator.start({ kind: 'install', key: which, wishes: needs.map(({ wish }) => wish) })).toBe(true)
  return done(here)
}
const needed = ({ needs }: FoundEntry): readonly string[] => needs.map(({ wish }) => wish)

describe('what the operator is told', () => {
  it('is which exhibit is on screen, and that it came with the kiosk', async () => {
    const here = await service()
    expect(await here.operator.state()).toMatchObject({
      shown: { id: 'cape-light', version: '1.0.0', from: 'bundled', signedBy: null, since: null },
      isFolderShown: false,
      probation: null,
      shelf: [{ name: 'bundled', isActive: true }],
      mayUndo: false,
      keys: [],
      action: null,
    })
  })

  it('is of each pack on a stick who signed it, how large it is and what it would change, before anything is done', async () => {
    const here = await service()
    await onStick({ version: '1.1.0', title: 'A new title' })
    await vi.waitFor(async () => expect((await found(here, '1.1.0')).changes).toBeDefined(), 15_000)
    const entry = await found(here, '1.1.0')
    expect(entry).toMatchObject({ place: 'STICK', file: '1.1.0.kiosk', step: 'newer', isTrusted: false })
    expect(entry.changes).toEqual({ added: 0, changed: 1, removed: 0 })
    expect(entry.signedBy).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){4}$/)
    expect(entry.size).toBeGreaterThan(1_000)
    expect(needed(entry)).toEqual(['trust'])
    expect(existsSync(join(folder, 'data', 'packs'))).toBe(false)
  })

  it('is why a file can not be installed, with the cure', async () => {
    const here = await service()
    copyFileSync(join(smallExhibit, 'exhibit.yaml'), join(stick(), 'x.kiosk'))
    const [entry] = (await here.operator.state()).found
    expect(entry?.against?.code).toBe('not-a-pack')
    expect(entry?.against?.cure.zh).not.toBe('')
  })
})

describe('an installation at the panel', () => {
  it('goes on screen at once, says who signed it and since when, and is on probation', async () => {
    const here = await service()
    await onStick({ version: '1.1.0' })
    expect(await install(here, '1.1.0')).toMatchObject({
      kind: 'install',
      about: '1.1.0.kiosk',
      verdict: { kind: 'taken' },
    })
    const state = await here.operator.state()
    const { fingerprint } = state.keys[0] ?? {}
    expect(state.shown).toMatchObject({ version: '1.1.0', from: 'pack', signedBy: fingerprint })
    expect(state.shown?.since).toBe(new Date(2026, 10, 25, 21, 40).toISOString())
    expect(state.probation).toEqual({ leftSeconds: 600, minutes: 10 })
    expect(state.mayUndo).toBe(true)
    expect(readFileSync(join(stick(), 'kiosk-receipt.txt'), 'utf8')).toContain('took cape-light 1.1.0')
  })

  it('of a key that is not trusted does nothing without that word, and then trusts it', async () => {
    const here = await service()
    await onStick({ version: '1.1.0' })
    const { key: which } = await found(here, '1.1.0')
    here.operator.start({ kind: 'install', key: which, wishes: [] })
    expect((await done(here))?.verdict?.kind).toBe('unanswered')
    expect((await here.operator.state()).keys).toEqual([])
    expect((await install(here, '1.1.0'))?.verdict?.kind).toBe('taken')
  })

  it('of an older version needs a word of its own', async () => {
    const here = await service()
    await onStick({ version: '1.2.0' })
    await install(here, '1.2.0')
    await onStick({ version: '1.1.0' })
    const entry = await found(here, '1.1.0')
    expect([needed(entry), entry.step, entry.isTrusted]).toEqual([['allowDowngrade'], 'older', true])
    expect((await install(here, '1.1.0'))?.verdict?.kind).toBe('taken')
  })

  it('of a pack that took the place of the one looked at is refused', async () => {
    const here = await service()
    await onStick({ version: '1.1.0' })
    const { key: which } = await found(here, '1.1.0')
    const { file } = await anExhibitPack(join(folder, 'b.kiosk'), { version: '1.1.0', key: makeKey() })
    copyFileSync(file, join(stick(), '1.1.0.kiosk'))
    here.operator.start({ kind: 'install', key: which, wishes: ['trust'] })
    expect((await done(here))?.verdict?.kind).toBe('refused')
    expect((await here.operator.state()).keys).toEqual([])
  })

  it('is one at a time, and can be stopped as long as it waits', async () => {
    const here = await service()
    await onStick({ version: '1.1.0' })
    isVisited = true
    const { key: which } = await found(here, '1.1.0')
    here.operator.start({ kind: 'install', key: which, wishes: ['trust'] })
    await vi.waitFor(async () => expect((await here.operator.state()).action?.stage).toBe('waiting'), 15_000)
    expect(here.operator.start({ kind: 'undo' })).toBe(false)
    const { total, done: bytes } = (await here.operator.state()).action ?? {}
    expect(bytes).toBe(total)
    here.operator.cancel()
    expect((await done(here))?.verdict?.says.en).toContain('changed nothing because the work was stopped')
    expect((await here.operator.state()).shown?.version).toBe('1.0.0')
  })

  it('is not made on a kiosk that shows a folder', async () => {
    const here = await service(true)
    await onStick({ version: '1.1.0' })
    const { key: which } = await found(here, '1.1.0')
    here.operator.start({ kind: 'install', key: which, wishes: ['trust'] })
    expect((await done(here))?.verdict?.says.en).toContain('--exhibit')
  })
})

describe('the shelf', () => {
  it('keeps the pack before and the bundled exhibit, and shows the one that is asked for', async () => {
    const here = await service()
    for (const version of ['1.1.0', '1.2.0']) {
      await onStick({ version })
      await install(here, version)
    }
    const names = async () => (await here.operator.state()).shelf.map(({ version }) => version)
    expect(await names()).toEqual(['1.2.0', '1.1.0', undefined])

    here.operator.start({ kind: 'switch', to: 'bundled' })
    expect((await done(here))?.verdict?.kind).toBe('undone')
    const state = await here.operator.state()
    expect([state.shown?.from, state.probation, state.mayUndo]).toEqual(['bundled', null, true])
    expect(await names()).toEqual(['1.1.0', '1.2.0', undefined])

    const other = state.shelf.find(({ version }) => version === '1.1.0')?.name ?? ''
    here.operator.start({ kind: 'switch', to: other })
    await done(here)
    const after = await here.operator.state()
    expect([after.shown?.version, after.probation?.minutes]).toEqual(['1.1.0', 10])
  })

  it('gives back what undo asks for', async () => {
    const here = await service()
    await onStick({ version: '1.1.0' })
    await install(here, '1.1.0')
    here.operator.start({ kind: 'undo' })
    expect((await done(here))?.verdict?.says.zh).toBe('本机已恢复到 cape-light 1.0.0。')
    expect((await here.operator.state()).shelf[0]).toMatchObject({ isPrevious: true, wasTakenBack: true })
  })

  it('has nothing of a name that was made up', async () => {
    const here = await service()
    here.operator.start({ kind: 'switch', to: 'cape-light@9.9.9-0123456789ab' })
    expect((await done(here))?.verdict?.kind).toBe('refused')
  })
})

describe('a key', () => {
  it('that is removed is trusted no more, and what is installed stays', async () => {
    const here = await service()
    await onStick({ version: '1.1.0' })
    await install(here, '1.1.0')
    const [trusted] = (await here.operator.state()).keys
    expect(await here.operator.removeKey(trusted?.fingerprint ?? '')).toBe(true)
    await onStick({ version: '1.2.0' })
    expect(needed(await found(here, '1.2.0'))).toEqual(['trust'])
    expect((await here.operator.state()).shown?.version).toBe('1.1.0')
  })
})

describe('while the operator is at the panel', () => {
  it('nothing is installed by itself, and afterwards what is trusted and newer', async () => {
    const here = await service()
    await onStick({ version: '1.1.0' })
    await install(here, '1.1.0')
    await onStick({ version: '1.2.0' })
    const look = async () => {
      clock += 2_000
      for (const work of timers) work()
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    for (let n = 0; n < 4; n += 1) await look()
    expect(shown?.exhibit.version).toBe('1.1.0')
    pulse.beat({ screen: 'loop', painted: 2 })
    await vi.waitFor(async () => {
      await look()
      expect(shown?.exhibit.version).toBe('1.2.0')
    }, 10_000)
  })
})
