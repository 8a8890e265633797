import { readdirSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPack, someFiles, testKey } from '../../../tests/support/a-pack'
import { readExhibitFolder } from '../exhibit-folder'
import { checkContents, fingerprintOf, type Pack, publicKeyOf, readPack, unpackTo, writePack } from '.'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosk-packs-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const opened = async (file: string): Promise<Pack> => {
  const pack = await readPack(file)
  if (!pack.ok) throw new Error(pack.refusal.code)
  return pack.value
}

const small = resolve(import.meta.dirname, '../../../tests/fixtures/exhibits/small')

const filesOfSmall = async () => {
  const paths = readdirSync(small, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(small, path)).isFile(),
  )
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(small, path))] as const)),
  )
}

describe('a pack', () => {
  it('has the same bytes whenever it is made of the same files with the same key', async () => {
    const first = await readFile((await aPack(folder)).file)
    const turned = Object.fromEntries(Object.entries(someFiles).toReversed())
    expect((await readFile((await aPack(folder, { files: turned })).file)).equals(first)).toBe(true)
    expect((await readFile((await aPack(folder, { key: testKey(2) })).file)).equals(first)).toBe(false)
  })

  it('tells who signed it, what it is, and what it holds', async () => {
    const { file } = await aPack(folder, { version: '1.4.0' })
    const { manifest, signedBy } = await opened(file)
    expect(manifest).toMatchObject({ id: 'cape-light', version: '1.4.0', engine: { from: '0.1.0', below: '1.0.0' } })
    expect(manifest.files.map(({ path }) => path)).toEqual(Object.keys(someFiles).sort())
    const publicKey = publicKeyOf(testKey())
    expect(signedBy).toEqual({ publicKey, fingerprint: fingerprintOf(publicKey ?? '') })
    expect(signedBy.fingerprint).toMatch(/^([0-9a-f]{4}-){4}[0-9a-f]{4}$/)
  })

  it('unpacks to the files it was made of, and to the digest it told', async () => {
    const files = await filesOfSmall()
    const pack = await opened((await aPack(folder, { files })).file)
    let bytes = 0
    const target = join(folder, 'unpacked')
    expect(await unpackTo(pack, target, { onBytes: (more) => (bytes += more) })).toEqual({ ok: true, value: undefined })
    expect(bytes).toBe(pack.manifest.total)
    const { digest } = await readExhibitFolder(target)
    expect(digest).toBe(pack.digest)
    expect(digest).toBe((await readExhibitFolder(small)).digest)
    expect(readdirSync(target, { recursive: true }).sort()).toEqual(readdirSync(small, { recursive: true }).sort())
  })

  it('is checked without being unpacked', async () => {
    const { file } = await aPack(folder)
    expect(await checkContents(await opened(file))).toEqual({ ok: true, value: undefined })
    const bytes = await readFile(file)
    const at = bytes.indexOf('lamplamp')
    bytes[at + 1_234_567] = 0
    await writeFile(file, bytes)
    expect(await checkContents(await opened(file))).toMatchObject({
      refusal: { code: 'damaged', name: 'media/films/lamp.mp4' },
    })
  })
})

describe('unpacking', () => {
  it('leaves nothing behind where a file is not as it was signed', async () => {
    const { file } = await aPack(folder)
    const bytes = await readFile(file)
    bytes[bytes.indexOf('id: oil')] = 0
    await writeFile(file, bytes)
    const pack = await opened(file)
    expect(await unpackTo(pack, join(folder, 'unpacked'))).toMatchObject({ refusal: { name: 'sections/oil.yaml' } })
    expect(readdirSync(folder)).not.toContain('unpacked')
  })

  it('leaves nothing behind where the pack goes away or is stopped in the middle', async () => {
    const { file } = await aPack(folder)
    const pack = await opened(file)
    const stop = new AbortController()
    const stopped = await unpackTo(pack, join(folder, 'stopped'), { onBytes: () => stop.abort(), signal: stop.signal })
    expect(stopped).toMatchObject({ refusal: { code: 'stopped' } })
    await truncate(file, pack.size - 1_000_000)
    expect(await unpackTo(pack, join(folder, 'short'))).toMatchObject({ refusal: { code: 'cut-short' } })
    await rm(file)
    expect(await unpackTo(pack, join(folder, 'gone'))).toMatchObject({ refusal: { code: 'unreadable' } })
    expect(readdirSync(folder).sort()).toEqual(['sources'])
  })

  it('never writes where something is, nor through a link', async () => {
    const pack = await opened((await aPack(folder)).file)
    const elsewhere = join(folder, 'elsewhere')
    await mkdir(elsewhere)
    await symlink(elsewhere, join(folder, 'link'))
    expect(await unpackTo(pack, elsewhere)).toMatchObject({ refusal: { code: 'folder-taken' } })
    expect(await unpackTo(pack, join(folder, 'link'))).toMatchObject({ refusal: { code: 'folder-taken' } })
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('does not begin where the disk has no room for all of it', async () => {
    const pack = await opened((await aPack(folder)).file)
    const refused = await unpackTo(pack, join(folder, 'unpacked'), { reserveBytes: Number.MAX_SAFE_INTEGER })
    expect(refused).toMatchObject({ refusal: { code: 'no-room' } })
    expect(readdirSync(folder)).not.toContain('unpacked')
  })
})

describe('writing a pack', () => {
  const head = { id: 'cape-light', version: '1.0.0', engine: { from: '0.1.0', below: '1.0.0' }, madeBy: 'test' }

  it('leaves the pack that was there when a file changes under its hands', async () => {
    const { file } = await aPack(folder)
    const before = await readFile(file)
    const from = join(folder, 'sources/exhibit.yaml')
    const outcome = await writePack(file, head, [{ path: 'exhibit.yaml', from, size: 9 }], testKey())
    expect(outcome).toMatchObject({ refusal: { code: 'size-differs', name: 'exhibit.yaml' } })
    expect((await readFile(file)).equals(before)).toBe(true)
    expect(readdirSync(folder).sort()).toEqual(['cape-light-1.0.0.kiosk', 'sources'])
  })

  it.each([
    ['no exhibit.yaml', ['media/a.svg']],
    ['a name twice', ['exhibit.yaml', 'exhibit.yaml']],
    ['a file in the place of a folder', ['exhibit.yaml', 'media/a', 'media/a/b']],
    ['a file from elsewhere', ['exhibit.yaml', '../a']],
  ])('refuses %s', async (_what, paths) => {
    await aPack(folder)
    const from = join(folder, 'sources/exhibit.yaml')
    const sources = paths.map((path) => ({ path, from, size: 10 }))
    expect(await writePack(join(folder, 'new.kiosk'), head, sources, testKey())).toMatchObject({
      refusal: { code: 'manifest-odd' },
    })
  })
})
