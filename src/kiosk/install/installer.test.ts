import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallExhibit } from '../../../tests/support/a-kiosk'
import { anExhibitPack, type PackWish } from '../../../tests/support/an-exhibit-pack'
import { readExhibitFolder } from '../exhibit-folder'
import { makeKey } from '../packs'
import { createInstaller, type InstallerParts } from './installer'
import { noWishes, type Wishes } from './judge'
import { createKeeper } from './keeper'
import { installPlaces } from './places-of'
import { nothingInstalled } from './pointer'
import { createPointerFile, type PointerDisk, realPointerDisk } from './pointer-file'
import { createShelf, folderName } from './shelf'
import { createTrust } from './trust'
import type { Verdict } from './verdict'

let data = ''
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'installer-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const key = makeKey()

const anInstaller = (more: Partial<InstallerParts> = {}, disk: PointerDisk = realPointerDisk) => {
  const places = installPlaces(data)
  const keeper = createKeeper(createPointerFile(places.packs, disk))
  const shelf = createShelf(places.packs, readExhibitFolder)
  const trust = createTrust(places.keys)
  const installer = createInstaller({
    engine: '1.2.3',
    dataFolder: data,
    bundled: smallExhibit,
    keeper,
    shelf,
    trust,
    read: readExhibitFolder,
    isShown: false,
    present: (_, { commit }) => Promise.resolve(commit?.() === false ? 'kept' : 'shown'),
    reserveBytes: 0,
    ...more,
  })
  const install = async (wish: PackWish, wishes: Partial<Wishes> = {}): Promise<Verdict> => {
    const { file } = await anExhibitPack(join(data, 'new.kiosk'), { key, ...wish })
    return installer.install(file, { ...noWishes, ...wishes })
  }
  return { installer, keeper, shelf, trust, install }
}

const trusted = { trust: true }
const codeOf = (verdict: Verdict): string => (verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind)
const versionsOnDisk = (): readonly string[] =>
  readdirSync(installPlaces(data).packs)
    .filter((name) => name.includes('@'))
    .map((name) => /@([\d.]+)-/.exec(name)?.[1] ?? name)
    .sort()

describe('a pack', () => {
  it('is taken, active, and on probation', async () => {
    const { install, keeper, shelf } = anInstaller()
    expect(await install({ version: '1.1.0' }, trusted)).toEqual({ kind: 'taken', id: 'cape-light', version: '1.1.0' })
    const { active, previous, probation } = keeper.now()
    if (active === 'bundled') throw new Error('nothing is active')
    expect([active.version, previous, probation]).toEqual(['1.1.0', 'bundled', { openStarts: 0 }])
    const read = await readExhibitFolder(shelf.folderOf(active))
    expect(read.ok && read.digest).toBe(active.digest)
  })

  it('leaves the one before it on the disk, and none besides', async () => {
    const { install } = anInstaller()
    for (const version of ['1.1.0', '1.2.0', '1.3.0']) await install({ version }, trusted)
    expect(versionsOnDisk()).toEqual(['1.2.0', '1.3.0'])
    expect(readdirSync(installPlaces(data).packs)).not.toContain('.staging')
  })

  it('waits for the operator while no key is trusted', async () => {
    const { install, keeper } = anInstaller()
    const verdict = await install({})
    expect(verdict).toMatchObject({ kind: 'unanswered', version: '1.1.0' })
    expect(verdict.kind === 'unanswered' && verdict.fingerprint).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){4}$/)
    expect(keeper.now()).toEqual(nothingInstalled)
    expect(existsSync(installPlaces(data).packs)).toBe(false)
  })

  it('of a trusted key is taken without a question, one of another key refused', async () => {
    const { install } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    expect(codeOf(await install({ version: '1.2.0' }))).toBe('taken')
    expect(codeOf(await install({ version: '1.3.0', key: makeKey() }))).toBe('signer-unknown')
    expect(versionsOnDisk()).toEqual(['1.1.0', '1.2.0'])
  })

  it('that is there already is not installed anew', async () => {
    const { install, keeper } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    const { generation } = keeper.now()
    expect(codeOf(await install({ version: '1.1.0' }))).toBe('already')
    expect(keeper.now().generation).toBe(generation)
  })

  it('that is there already but damaged is mended', async () => {
    const { install, keeper, shelf } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    const { active } = keeper.now()
    if (active === 'bundled') throw new Error('nothing is active')
    rmSync(join(shelf.folderOf(active), 'media', 'stone.svg'))
    expect(codeOf(await install({ version: '1.1.0' }))).toBe('taken')
    expect((await readExhibitFolder(shelf.folderOf(active))).ok).toBe(true)
    expect(keeper.now().previous).toBe('bundled')
  })

  it('of a lower version is refused unless the operator asks', async () => {
    const { install } = anInstaller()
    await install({ version: '1.4.0' }, trusted)
    expect(codeOf(await install({ version: '1.3.9' }))).toBe('older')
    expect(codeOf(await install({ version: '1.3.9' }, { replace: true }))).toBe('older')
    expect(codeOf(await install({ version: '1.3.9' }, { allowDowngrade: true }))).toBe('taken')
  })

  it('of a lower version than the bundled exhibit is refused, too', async () => {
    expect(codeOf(await anInstaller().install({ version: '0.9.0' }, trusted))).toBe('older')
  })

  it('of the same version with other content is refused unless the operator asks', async () => {
    const { install } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    expect(codeOf(await install({ version: '1.1.0', title: 'Another' }))).toBe('same-version-other-content')
    expect(codeOf(await install({ version: '1.1.0', title: 'Another' }, { replace: true }))).toBe('taken')
    expect(versionsOnDisk()).toEqual(['1.1.0', '1.1.0'])
  })

  it('for another kiosk is refused', async () => {
    const { install } = anInstaller()
    expect(codeOf(await install({ engine: '1.3.0' }, trusted))).toBe('kiosk-older')
    expect(codeOf(await install({ engine: '0.9.0' }, trusted))).toBe('kiosk-newer')
  })

  it('with a broken exhibit is refused with file, line and sentence, and leaves nothing behind', async () => {
    const { install, keeper } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    const verdict = await install({
      version: '1.2.0',
      change: (folder) => {
        const file = join(folder, 'exhibit.yaml')
        writeFileSync(file, readFileSync(file, 'utf8').replace('content: silver', 'content: gold'))
      },
    })
    expect(codeOf(verdict)).toBe('broken')
    expect(verdict.kind === 'refused' && verdict.refusal.says.en).toMatch(/^exhibit\.yaml:\d+:\d+: .*\.$/)
    expect(keeper.now().active).toMatchObject({ version: '1.1.0' })
    expect(readdirSync(installPlaces(data).packs)).not.toContain('.staging')
  })

  it('that calls the exhibit by another version is refused', async () => {
    const verdict = await anInstaller().install(
      {
        version: '1.2.0',
        change: (folder) => {
          const file = join(folder, 'exhibit.yaml')
          writeFileSync(file, readFileSync(file, 'utf8').replace('version: 1.2.0', 'version: 1.1.0'))
        },
      },
      trusted,
    )
    expect(codeOf(verdict)).toBe('other-name')
  })

  it.each([
    ['a byte of a file', 0.7, 'damaged'],
    ['a byte of the list', 0.05, 'damaged'],
  ])('with %s altered is refused', async (_, at) => {
    const { installer, keeper } = anInstaller()
    const { file } = await anExhibitPack(join(data, 'new.kiosk'), { key })
    const bytes = readFileSync(file)
    const place = Math.floor(bytes.length * at)
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    writeFileSync(file, bytes)
    expect(codeOf(await installer.install(file, { ...noWishes, ...trusted }))).not.toBe('taken')
    expect(keeper.now().active).toBe('bundled')
  })

  it('with one byte altered and a lower version is called damaged, not older', async () => {
    const { installer, install } = anInstaller()
    await install({ version: '1.4.0' }, trusted)
    const { file } = await anExhibitPack(join(data, 'new.kiosk'), { key, version: '1.3.0' })
    const bytes = readFileSync(file)
    const place = Math.floor(bytes.length * 0.7)
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    writeFileSync(file, bytes)
    expect(codeOf(await installer.install(file, noWishes))).toBe('damaged')
  })

  it('cut short anywhere, as by a stick that is pulled, changes nothing', async () => {
    const { installer, install, keeper } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    const before = keeper.now()
    const { file } = await anExhibitPack(join(data, 'cut.kiosk'), { key, version: '1.2.0' })
    const bytes = readFileSync(file)
    for (let n = 0; n < 50; n += 1) {
      writeFileSync(file, bytes.subarray(0, Math.floor((bytes.length * n) / 50)))
      expect(codeOf(await installer.install(file, noWishes)), `${n} of 50`).not.toBe('taken')
    }
    rmSync(file)
    expect(codeOf(await installer.install(file, noWishes))).toBe('unreadable')
    expect(keeper.now()).toEqual(before)
    expect(versionsOnDisk()).toEqual(['1.1.0'])
  })

  it('that would leave too little room is refused before anything is written', async () => {
    const { install, keeper } = anInstaller({ reserveBytes: Number.MAX_SAFE_INTEGER })
    expect(codeOf(await install({}, trusted))).toBe('no-room')
    expect(keeper.now().active).toBe('bundled')
  })

  it('that was taken back is not taken again unless somebody asks', async () => {
    const { install, installer, keeper } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    await install({ version: '1.2.0' })
    await installer.takeBack('scene')
    expect(keeper.now()).toMatchObject({
      active: { version: '1.1.0' },
      previous: null,
      probation: null,
      takenBack: { version: '1.2.0', because: 'scene' },
    })
    expect(codeOf(await install({ version: '1.2.0' }))).toBe('declined')
    expect(codeOf(await install({ version: '1.2.0' }, { again: true }))).toBe('taken')
    expect(keeper.now().takenBack).toBeNull()
  })
})

describe('undoing', () => {
  it('puts the one before back, down to the bundled exhibit, and forth again', async () => {
    const { install, installer, keeper } = anInstaller()
    expect(codeOf(await installer.undo())).toBe('nothing-to-undo')
    await install({ version: '1.1.0' }, trusted)
    await install({ version: '1.2.0' })
    expect(await installer.undo()).toEqual({ kind: 'undone', id: 'cape-light', version: '1.1.0' })
    expect(keeper.now()).toMatchObject({
      active: { version: '1.1.0' },
      previous: { version: '1.2.0' },
      probation: null,
    })
    expect(codeOf(await install({ version: '1.2.0' }))).toBe('declined')
    expect(await installer.undo()).toMatchObject({ version: '1.2.0' })
    expect(versionsOnDisk()).toEqual(['1.1.0', '1.2.0'])
  })

  it('of the first pack puts the bundled exhibit back', async () => {
    const { install, installer, keeper } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    expect(await installer.undo()).toEqual({ kind: 'undone', id: 'cape-light', version: '1.0.0' })
    expect(keeper.now().active).toBe('bundled')
  })

  it('is refused where the one before was damaged', async () => {
    const { install, installer, keeper, shelf } = anInstaller()
    await install({ version: '1.1.0' }, trusted)
    await install({ version: '1.2.0' })
    const { previous } = keeper.now()
    if (previous === null || previous === 'bundled') throw new Error('there is none before')
    rmSync(join(shelf.folderOf(previous), 'exhibit.yaml'))
    expect(codeOf(await installer.undo())).toBe('broken')
    expect(keeper.now().active).toMatchObject({ version: '1.2.0' })
  })
})

describe('a disk that fails', () => {
  const failing = (at: keyof PointerDisk): PointerDisk => ({
    ...realPointerDisk,
    [at]: () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' })
    },
  })

  it.each(['write', 'rename'] as const)(
    'when the note is to be %sn: the old exhibit stays, and the verdict says so',
    async (at) => {
      await anInstaller().install({ version: '1.1.0' }, trusted)
      const { install, keeper } = anInstaller({}, failing(at))
      expect(codeOf(await install({ version: '1.2.0' }))).toBe('unsaved')
      expect(keeper.now().active).toMatchObject({ version: '1.1.0' })
      expect(anInstaller().keeper.now()).toEqual(keeper.now())
      expect(versionsOnDisk()).toEqual(['1.1.0'])
    },
  )

  it('when something is in the way of the packs: the old exhibit stays', async () => {
    writeFileSync(join(data, 'packs'), 'in the way')
    const { install } = anInstaller()
    expect(codeOf(await install({}, trusted))).toBe('unsaved')
  })

  it('when a pack is to be taken back: it goes from the screen all the same', async () => {
    await anInstaller().install({ version: '1.1.0' }, trusted)
    const presented: string[] = []
    const { installer, keeper } = anInstaller(
      {
        present: (shown) => {
          presented.push(shown.exhibit.version)
          return Promise.resolve('shown')
        },
      },
      failing('write'),
    )
    await installer.takeBack('crash')
    expect(presented).toEqual(['1.0.0'])
    expect(keeper.now().active).toBe('bundled')
  })
})

it('what stands in the way from an installation that was cut off is taken away', async () => {
  const { install, shelf } = anInstaller()
  await install({ version: '1.1.0' }, trusted)
  const { packs } = installPlaces(data)
  mkdirSync(join(packs, '.staging', 'half'), { recursive: true })
  mkdirSync(join(packs, folderName({ id: 'cape-light', version: '1.0.5', digest: '0'.repeat(64) })))
  await install({ version: '1.2.0' })
  expect(versionsOnDisk()).toEqual(['1.1.0', '1.2.0'])
  expect(readdirSync(packs)).not.toContain('.staging')
  expect(shelf.folderOf({ id: 'a', version: '1.0.0', digest: 'f'.repeat(64) })).toBe(
    join(packs, 'a@1.0.0-ffffffffffff'),
  )
})
