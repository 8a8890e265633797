import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { readPack } from '../../src/kiosk/packs'
import { aPack, someFiles } from '../support/a-pack'
import { corpus } from './corpus'
import { fuzz } from './fuzz'
import { entriesOf, goodFiles } from './good'
import { aPlace, clearStaging, type Place, treeDigest, tryPack } from './try-pack'
import { zipOf } from './zip'

const mostMilliseconds = 10_000
const manifestMilliseconds = 1_000
const mostBytes = 300 * 1024 * 1024

let place: Place

beforeAll(async () => {
  place = await aPlace()
})

afterAll(async () => {
  await rm(place.root, { recursive: true })
})

/** The most memory this process ever had, in bytes. Making the pack counts before, so only what reading it adds is seen. */
const peak = (): number => process.resourceUsage().maxRSS * 1024

/** Whether `{}` is still as empty as it was. */
const pollution = (): unknown => Reflect.get({}, 'polluted')

describe('a hostile pack', () => {
  it('is one of at least sixty, no two the same', () => {
    const whats = corpus.map(({ what }) => what)
    expect(new Set(whats).size).toBe(whats.length)
    expect(whats.length).toBeGreaterThanOrEqual(60)
  })

  it.each(corpus)('with $what is refused as $code, and nothing is written outside', async ({ code, bytes }) => {
    const before = await treeDigest(place.outside)
    const hostile = bytes(place.outside)
    const memory = peak()
    const { refusal, milliseconds } = await tryPack(place, hostile)
    expect(peak() - memory).toBeLessThan(mostBytes)
    expect(refusal?.code).toBe(code)
    expect(refusal?.says.en).toMatch(/^[\x20-\x7e’…]+$/)
    expect(refusal?.says.zh).not.toBe('')
    expect(milliseconds).toBeLessThan(code === 'manifest-odd' ? manifestMilliseconds : mostMilliseconds)
    expect(await readdir(place.staging)).toEqual([])
    expect((await readdir(place.root)).sort()).toEqual(['outside', 'staging', 'try.kiosk'])
    expect(await treeDigest(place.outside)).toBe(before)
    expect(pollution()).toBeUndefined()
  })

  it('may be a folder, a pipe or a device: none is waited for', async () => {
    const pipe = join(place.root, 'pipe.kiosk')
    execFileSync('mkfifo', [pipe])
    const codes = await Promise.all(
      [pipe, place.outside, '/dev/zero', '/dev/tty', join(place.root, 'nowhere')].map(async (file) => {
        const read = await readPack(file)
        return read.ok ? 'taken' : read.refusal.code
      }),
    )
    await rm(pipe)
    expect(codes.slice(0, 3)).toEqual(['not-a-pack', 'not-a-pack', 'not-a-pack'])
    expect(['not-a-pack', 'unreadable']).toContain(codes[3])
    expect(codes[4]).toBe('unreadable')
  })
})

describe('the test of hostile packs', () => {
  it('takes the pack that is good', async () => {
    expect(await tryPack(place, zipOf({ entries: entriesOf() }))).toMatchObject({ bytesInStaging: 5_059 })
    expect((await readdir(join(place.staging, 'pack'))).sort()).toEqual(['exhibit.yaml', 'media', 'sections'])
    await clearStaging(place)
  })

  it('would see a file, a change, a link or a permission outside', async () => {
    const before = await treeDigest(place.outside)
    const evil = join(place.outside, 'evil')
    await writeFile(evil, '')
    expect(await treeDigest(place.outside)).not.toBe(before)
    await rm(evil)
    await symlink('/etc/passwd', evil)
    expect(await treeDigest(place.outside)).not.toBe(before)
    await rm(evil)
    expect(await treeDigest(place.outside)).toBe(before)
  })
})

describe('a good pack', () => {
  it('is a zip to a reader that is not ours', async () => {
    const folder = join(place.root, 'written')
    await mkdir(folder)
    const { file } = await aPack(folder)
    const zip = await openPromise(file, { lazyEntries: true })
    const contents: Record<string, Buffer> = {}
    for await (const entry of zip.eachEntry()) {
      const stream = await zip.openReadStreamPromise(entry)
      contents[entry.fileName] = await buffer(stream)
    }
    await rm(folder, { recursive: true })
    expect(Object.keys(contents)).toEqual(['pack.json', 'pack.sig', ...Object.keys(someFiles).sort()])
    for (const [path, content] of Object.entries(someFiles))
      expect(contents[path]?.equals(Buffer.from(content)), path).toBe(true)
  })

  it('is laid out by our writer as the format says', async () => {
    const folder = join(place.root, 'written')
    await mkdir(folder)
    const files = Object.fromEntries(goodFiles.map(({ name, content }) => [name.toString('latin1'), content]))
    const ours = await readFile((await aPack(folder, { files })).file)
    await rm(folder, { recursive: true })
    const theirs = zipOf({ entries: entriesOf() })
    expect(ours.length).toBe(theirs.length)
    expect(
      ours.subarray(ours.indexOf('exhibit.yaml', 1_200)).equals(theirs.subarray(theirs.indexOf('exhibit.yaml', 1_200))),
    ).toBe(true)
  })
})

/** `FUZZ=10000 npm run test:unit -- tests/hostile-packs` takes two minutes and tells what came of it. */
const many = Number(process.env['FUZZ'] ?? 500)

describe('packs with bytes changed by chance', () => {
  it('are each refused for a reason or as good as before, and nothing is written outside', async () => {
    const result = await fuzz(place, many, 20_260_901)
    if (process.env['FUZZ'] !== undefined) console.info(result)
    expect(result.tried).toBe(many)
    expect(result.taken).toBe(result.takenUnchanged)
    expect(result.slowest).toBeLessThan(mostMilliseconds)
    expect(Object.keys(result.reasons).length).toBeGreaterThan(8)
    expect(pollution()).toBeUndefined()
  }, 600_000)
})
