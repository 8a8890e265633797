import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { createKiosk } from '../../src/kiosk'
import { installSteps } from '../../src/kiosk/install/installer'
import { makeKey } from '../../src/kiosk/packs'
import { smallExhibit } from '../support/a-kiosk'
import { anExhibitPack } from '../support/an-exhibit-pack'
import { activeIn, filesIn, packFolders } from './what-is-active'

/**
 * Installations killed at every step and at random moments. A short run is part of the suite; the long one, with every
 * call to the disk besides, is `ZONE_KIOSK_KILLS=500 npm run test:unit -- tests/kill`.
 */
const kills = Number(process.env['ZONE_KIOSK_KILLS'] ?? 24)
const isLong = kills > 100
const minutes = 60_000

type Packed = {
  readonly file: string
  readonly version: string
  readonly digest: string
  readonly files: readonly string[]
}

let folder = ''
let data = ''
let program = ''
const packs: Packed[] = []

/** Some megabytes, so that there is a time in which it is half unpacked. */
const withFilms = (exhibit: string): void => {
  for (let n = 0; n < 6; n += 1) writeFileSync(join(exhibit, 'media', `extra-${n}.svg`), svgOf(400_000 + n))
}
const svgOf = (bytes: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><desc>${'x'.repeat(bytes)}</desc></svg>`

const prepare = async (version: string, key: ReturnType<typeof makeKey>): Promise<Packed> => {
  let files: readonly string[] = []
  const change = (exhibit: string): void => {
    withFilms(exhibit)
    files = filesIn(exhibit).filter((line) => /^(exhibit\.yaml|sections\/|media\/)/.test(line))
  }
  const { file, written } = await anExhibitPack(join(folder, `${version}.kiosk`), { key, version, change })
  return { file, version, digest: written.digest, files }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'))
  data = join(folder, 'data')
  program = join(folder, 'program', 'program.js')
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: resolve(import.meta.dirname, 'program.ts'), outDir: join(folder, 'program'), target: 'node24' },
    ssr: { noExternal: true },
  })
  const key = makeKey()
  for (const version of ['1.1.0', '1.2.0', '1.3.0', '1.4.0']) packs.push(await prepare(version, key))
}, 2 * minutes)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ran = { readonly acknowledged: boolean; readonly killed: boolean; readonly tookMs: number }

/** Installs in a program of its own, which is killed at a step or after so many milliseconds. */
const run = (pack: Packed, how: { readonly step?: string; readonly afterMs?: number }): Promise<Ran> => {
  const child = spawn(process.execPath, [program, data, smallExhibit, pack.file, how.step ?? '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let began = 0
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (began > 0) return
    began = performance.now()
    if (how.afterMs !== undefined) void pause(how.afterMs).then(() => child.kill('SIGKILL'))
  })
  return new Promise((done) => {
    child.once('close', (_, signal) => {
      const acknowledged = said.includes('taken') || said.includes('already')
      done({ acknowledged, killed: signal === 'SIGKILL', tookMs: performance.now() - began })
    })
  })
}

/** The version that is active, once it is proved to be there whole, file by file, and nothing beside it. */
const provedActive = (): string => {
  const active = activeIn(data)
  if (active.version === 'bundled') return active.version
  const pack = packs.find(({ digest }) => digest === active.digest)
  expect(pack?.version).toBe(active.version)
  const place = join(data, 'packs', `cape-light@${active.version}-${active.digest.slice(0, 12)}`)
  expect(filesIn(place)).toEqual(pack?.files)
  return active.version
}

/** A kiosk that starts over the data folder shows the same. */
const provedShown = async (version: string): Promise<void> => {
  const kiosk = await createKiosk({
    exhibitFolder: smallExhibit,
    bundledExhibit: smallExhibit,
    dataFolder: data,
    page: folder,
    version: '1.2.3',
    host: 'web',
    listSticks: () => Promise.resolve([]),
  })
  const { exhibit, install } = kiosk.health()
  await kiosk.close()
  expect(exhibit?.version).toBe(version === 'bundled' ? '1.0.0' : version)
  expect(install.pack?.version ?? 'bundled').toBe(version)
}

/** Kills one installation and looks what is left. Tells whether it was killed. */
const killOne = async (pack: Packed, how: Parameters<typeof run>[1], n: number): Promise<boolean> => {
  const before = provedActive()
  const { acknowledged, killed } = await run(pack, how)
  const after = provedActive()
  expect([before, pack.version], `kill ${n}: ${JSON.stringify(how)}`).toContain(after)
  if (acknowledged) expect(after, `kill ${n}: what was acknowledged is active`).toBe(pack.version)
  if (n % 5 === 0) await provedShown(after)
  return killed
}

const packAt = (n: number): Packed => {
  const pack = packs[n % packs.length]
  if (!pack) throw new Error('there are no packs')
  return pack
}

describe('an installation that is killed', () => {
  it(
    `leaves exactly one complete exhibit active each time (${kills} kills)`,
    async () => {
      const whole = await run(packAt(3), {})
      expect(whole.acknowledged).toBe(true)
      let killed = 0
      const left = { old: 0, new: 0 }
      let n = 0
      for (; killed < kills; n += 1) {
        const before = activeIn(data).version
        const step = installSteps[Math.floor(n / 2) % installSteps.length]
        const how = n % 2 === 0 && step ? { step } : { afterMs: Math.random() * whole.tookMs * 1.1 }
        if (await killOne(packAt(n), how, n)) killed += 1
        left[activeIn(data).version === before ? 'old' : 'new'] += 1
      }
      const last = await run(packAt(n), {})
      expect(last.acknowledged).toBe(true)
      expect(provedActive()).toBe(packAt(n).version)
      expect(packFolders(data).length).toBeLessThanOrEqual(2)
      // Both outcomes must have been seen, or nothing was tried.
      expect(left.old).toBeGreaterThan(0)
      expect(left.new).toBeGreaterThan(0)
      process.stderr.write(
        `${killed} of ${n} installations killed: ${left.old} left the old exhibit, ${left.new} the new\n`,
      )
    },
    isLong ? 60 * minutes : 2 * minutes,
  )
})

const hasStrace = spawnSync('strace', ['-V']).status === 0
/** The calls that change a disk. */
const calls = [
  'openat',
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'rename',
  'unlink',
  'rmdir',
  'mkdir',
  'ftruncate',
] as const

describe.runIf(isLong && hasStrace)('an installation that is killed at its n-th call to the disk', () => {
  /**
   * Runs under strace, which counts the calls of each thread by itself and kills at the n-th of one: on the main thread, where the note
   * is written, or on any, with a single one for all the work on files.
   */
  const traced = (pack: Packed, call: string, n: number, threads: Threads): boolean => {
    const kill = ['-e', `trace=${call}`, '-e', `inject=${call}:signal=KILL:when=${n}`]
    const follow = threads === 'any' ? ['-f'] : []
    const args = [
      ...follow,
      '-qq',
      '-o',
      '/dev/null',
      ...kill,
      process.execPath,
      program,
      data,
      smallExhibit,
      pack.file,
    ]
    const env = { ...process.env, UV_THREADPOOL_SIZE: '1' }
    const { stdout } = spawnSync('strace', args, { encoding: 'utf8', env })
    return /taken|already/.test(stdout)
  }
  type Threads = 'main' | 'any'
  const runs = calls.flatMap((call) => [[call, 'main'] as const, [call, 'any'] as const])

  it.each(runs)(
    '%s on the %s thread: exactly one complete exhibit is active',
    (call, threads) => {
      let n = 0
      let unharmed = 0
      while (unharmed < 3 && n < 600) {
        n += 1
        const before = provedActive()
        const pack = packs.find(({ version }) => version !== before) ?? packAt(n)
        const acknowledged = traced(pack, call, n, threads)
        const after = provedActive()
        expect([before, pack.version], `${call} ${n}`).toContain(after)
        if (acknowledged) expect(after).toBe(pack.version)
        unharmed = acknowledged ? unharmed + 1 : 0
      }
      process.stderr.write(`${call} (${threads}): killed at each of ${n - unharmed} calls\n`)
      expect(unharmed).toBe(3)
    },
    60 * minutes,
  )
})

describe.runIf(isLong && hasStrace)('an installation whose disk fails', () => {
  /** A call that fails once, at its n-th time; `only` is the one file it is about, where it is about one. */
  const failing = (pack: Packed, call: string, error: string, n: number, only: readonly string[]): string => {
    const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${n}`]
    const args = ['-f', '-qq', '-o', '/dev/null', ...only, ...inject, process.execPath, program, data, smallExhibit]
    const env = { ...process.env, UV_THREADPOOL_SIZE: '1' }
    return spawnSync('strace', [...args, pack.file, '-'], { encoding: 'utf8', env, timeout: minutes }).stdout
  }

  it.each([
    ['a stick that is pulled', 'pread64', 'EIO', true],
    ['a stick that is gone', 'openat', 'ENODEV', true],
    ['a disk that is full', 'pwrite64', 'ENOSPC', false],
    ['a disk that can not be synced', 'fsync', 'EIO', false],
    ['a disk that names nothing', 'rename', 'EIO', false],
  ] as const)(
    '%s: the old exhibit stays and the verdict says why, or the new one is there whole',
    async (_, call, error, onStick) => {
      const counts = { refused: 0, taken: 0 }
      for (let n = 1; counts.taken < 3 && n < 200; n += 1) {
        const before = provedActive()
        const pack = packs.find(({ version }) => version !== before) ?? packAt(n)
        const said = failing(pack, call, error, n, onStick ? ['-P', pack.file] : [])
        const after = provedActive()
        const taken = /taken/.test(said)
        expect(said, `${call} ${n}`).toMatch(/taken|refused/)
        // Where the last sync of the note failed it may stand all the same, whole, though nothing was acknowledged.
        expect(taken ? [pack.version] : [before, pack.version], `${call} ${n}`).toContain(after)
        counts[taken ? 'taken' : 'refused'] += 1
        if (!taken) await provedShown(after)
      }
      process.stderr.write(`${call} ${error}: refused ${counts.refused} times\n`)
      expect(counts.refused).toBeGreaterThan(0)
      expect(counts.taken).toBe(3)
    },
    60 * minutes,
  )
})
