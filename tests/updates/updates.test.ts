import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { postRequest } from '../../src/kiosk/install/inbox'
import { installPlaces } from '../../src/kiosk/install/places-of'
import { makeKey } from '../../src/kiosk/packs'
import { activeIn, filesIn } from '../kill/what-is-active'
import { type AKiosk, aKiosk, smallExhibit } from '../support/a-kiosk'
import { anExhibitPack } from '../support/an-exhibit-pack'

/**
 * One exhibit after another installed into a running kiosk, while what is active is read all the time: by a program of its own
 * through the note on the disk, and as the page reads it. The long run is `ZONE_KIOSK_UPDATES=200 npm run test:unit -- tests/updates`.
 */
const updates = Number(process.env['ZONE_KIOSK_UPDATES'] ?? 20)
/** Five times as often as promised: an installation of this size is over in less than a promised pause. */
const everyMs = 10

type Packed = { readonly file: string; readonly version: string; readonly digest: string; readonly files: string[] }

let folder = ''
let data = ''
const packs: Packed[] = []

const isSource = (line: string): boolean => /^(exhibit\.yaml|sections\/|media\/)/.test(line)
/** Some megabytes, so that there is a time in which it is half unpacked. */
const withPictures = (exhibit: string): void => {
  for (let n = 0; n < 6; n += 1) {
    const words = 'x'.repeat(400_000 + n)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><desc>${words}</desc></svg>`
    writeFileSync(join(exhibit, 'media', `extra-${n}.svg`), svg)
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'updates-'))
  data = join(folder, 'data')
  const key = makeKey()
  for (const version of ['1.1.0', '1.2.0', '1.3.0', '1.4.0']) {
    let files: string[] = []
    const change = (exhibit: string): void => {
      withPictures(exhibit)
      files = filesIn(exhibit).filter(isSource)
    }
    const { file, written } = await anExhibitPack(join(folder, `${version}.kiosk`), { key, version, change })
    packs.push({ file, version, digest: written.digest, files })
  }
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: resolve(import.meta.dirname, 'reader.ts'), outDir: join(folder, 'program'), target: 'node24' },
    ssr: { noExternal: true },
  })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const Readings = v.object({ reads: v.number(), seen: v.array(v.string()), invalid: v.array(v.string()) })

/** Reads through the note on the disk until it is told to stop. */
const readTheDisk = (of: string = data) => {
  const whole = join(folder, 'whole.json')
  writeFileSync(whole, JSON.stringify(Object.fromEntries(packs.map(({ digest, files }) => [digest, files]))))
  const args = [join(folder, 'program', 'reader.js'), of, whole, String(everyMs)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise((done) => child.once('close', done))
  return async () => {
    child.stdin.end()
    await ended
    return v.parse(Readings, JSON.parse(said))
  }
}

const fileOf = async (here: AKiosk, path: string): Promise<string> => {
  const response = await here.get(path)
  const bytes = Buffer.from(await response.arrayBuffer())
  return response.status === 200 ? createHash('sha256').update(bytes).digest('hex') : String(response.status)
}

/** The exhibit that the page would show now, with all its media. Answers its version, or what is wrong with it. */
const servedNow = async (here: AKiosk): Promise<{ readonly version: string; readonly problem?: string }> => {
  const { digest } = await here.exhibit()
  const pack = packs.find((each) => each.digest === digest)
  if (!pack) return { version: 'another' }
  for (const line of pack.files.filter((each) => each.startsWith('media/'))) {
    const [path = '', sum] = line.split(' ')
    const got = await fileOf(here, `/exhibit/${digest}/${path}`)
    if (got !== sum) return { version: pack.version, problem: `${pack.version} ${path}: ${got}` }
  }
  return { version: pack.version }
}

/** Reads as the page does until it is told to stop. */
const readAsThePage = (here: AKiosk) => {
  const stopping = new AbortController()
  const seen = new Set<string>()
  const invalid: string[] = []
  let reads = 0
  const reading = (async () => {
    while (!stopping.signal.aborted) {
      const { version, problem } = await servedNow(here)
      reads += 1
      seen.add(version)
      if (problem !== undefined) invalid.push(problem)
      await pause(everyMs)
    }
  })()
  return async () => {
    stopping.abort()
    await reading
    return { reads, seen: [...seen].sort(), invalid }
  }
}

/** Asks as `kiosk install` does, and waits until it is answered. */
const installIn = async (here: AKiosk, { file }: Packed): Promise<string | undefined> => {
  const wishes = { trust: true, allowDowngrade: true, replace: true, again: true }
  const request = await postRequest(installPlaces(data).inbox, { kind: 'install', file, wishes })
  const kind = await vi.waitFor(
    async () => {
      here.tick()
      const answer = await request.answer()
      expect(answer?.kind).toMatch(/^(taken|already|refused|unanswered)$/)
      return answer?.kind
    },
    { timeout: 10_000, interval: 20 },
  )
  await request.withdraw()
  return kind
}

it(
  `${updates} exhibits are installed one after another, and at every moment one of them is active and whole`,
  async () => {
    let clock = 0
    const monotonic = () => (clock += 10)
    const none = () => Promise.resolve([])
    const here = await aKiosk({ dataFolder: data, exhibitFolder: smallExhibit, listSticks: none, monotonic })
    const stopDisk = readTheDisk()
    const stopPage = readAsThePage(here)
    for (let n = 0; n < updates; n += 1) {
      const pack = packs[n % packs.length]
      if (!pack) throw new Error('there are no packs')
      expect(await installIn(here, pack)).toBe('taken')
      expect(here.kiosk.health().exhibit?.version).toBe(pack.version)
    }
    const [disk, page] = [await stopDisk(), await stopPage()]
    await here.end()
    expect([...disk.invalid, ...page.invalid]).toEqual([])
    const versions = packs.map(({ version }) => version)
    expect(disk.seen).toEqual(expect.arrayContaining(versions))
    expect(page.seen).toEqual(expect.arrayContaining(versions))
    expect(disk.reads).toBeGreaterThan(updates)
    process.stderr.write(`${updates} updates: read ${disk.reads} times on the disk and ${page.reads} as the page\n`)
  },
  updates > 20 ? 600_000 : 60_000,
)

it('the readings notice one file that is missing', async () => {
  const damaged = join(folder, 'damaged')
  cpSync(join(data, 'packs'), join(damaged, 'packs'), { recursive: true })
  expect((await readTheDisk(damaged)()).invalid).toEqual([])
  const { version, digest } = activeIn(damaged)
  rmSync(join(damaged, 'packs', `cape-light@${version}-${digest.slice(0, 12)}`, 'media', 'extra-3.svg'))
  expect((await readTheDisk(damaged)()).invalid).toContain(`${version} is not whole`)
})
