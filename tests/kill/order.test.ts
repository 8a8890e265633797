import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeKey } from '../../src/kiosk/packs'
import { smallExhibit } from '../support/a-kiosk'
import { anExhibitPack } from '../support/an-exhibit-pack'
import { followDisk, readTrace, type Done } from './trace'

/**
 * A kill keeps what the system has cached; a power cut does not. So here the order of the calls is looked at: nothing may be acknowledged,
 * and nothing may be pointed to, before all of it was synced, content and names.
 */
const minutes = 60_000
const calls = 'openat,mkdir,mkdirat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat'
const hasStrace = spawnSync('strace', ['-V']).status === 0

let folder = ''
let data = ''
const programOf = (name: string): string => join(folder, name, `${name}.js`)
const traced = (trace: string): readonly string[] => [
  '-f',
  '-qq',
  '-y',
  '-s',
  '64',
  '-e',
  `trace=${calls}`,
  '-o',
  trace,
]

const buildProgram = (name: string): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: resolve(import.meta.dirname, `${name}.ts`), outDir: join(folder, name), target: 'node24' },
    ssr: { noExternal: true },
  })

/** The index of a log and the sums of visits are made anew, and a pack whose note of how it came is lost is as good as another. */
const isSpare = (path: string): boolean => /-shm$|^\/(packs\/records|visits\.sqlite)/.test(path)

/** What of the data folder could be lost at each moment that `matters`. */
const violations = (done: readonly Done[], inside: string, matters: (each: Done) => boolean) => {
  let moments = 0
  const found: string[] = []
  followDisk(done, (each, unsynced) => {
    if (!matters(each)) return
    moments += 1
    found.push(...unsynced.filter((path) => path.startsWith(inside)).map((path) => path.slice(data.length)))
  })
  return { moments, found: [...new Set(found)].filter((path) => !isSpare(path)) }
}

it('the order is read from a trace, also where threads came between', () => {
  const trace = `7 openat(AT_FDCWD</x>, "/d/a.new", O_WRONLY|O_CREAT|O_EXCL|O_CLOEXEC, 0666) = 21</d/a.new>
7 write(21</d/a.new>, "x", 1 <unfinished ...>
8 fsync(22</d/b>)      = 0
7 <... write resumed>)  = 1
7 rename("/d/a.new", "/d/a") = 0
7 write(1<pipe:[1]>, "taken\\n", 6) = 6
7 fsync(23</d/a>)      = -1 EIO (Input/output error)
`
  const seen: (readonly string[])[] = []
  followDisk(readTrace(trace), (each, unsynced) => each.kind === 'says' && seen.push(unsynced))
  expect(seen).toEqual([['/d/a']])
})

describe.runIf(hasStrace)('a power cut', () => {
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'order-')))
    data = join(folder, 'data')
    await Promise.all(['program', 'journal-program'].map(buildProgram))
  }, 2 * minutes)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(
    'takes nothing of an installation that was acknowledged, nor leaves the note of one that is not there',
    async () => {
      const { file } = await anExhibitPack(join(folder, '1.1.0.kiosk'), { key: makeKey(), version: '1.1.0' })
      const trace = join(folder, 'install.trace')
      const run = spawnSync(
        'strace',
        [...traced(trace), process.execPath, programOf('program'), data, smallExhibit, file],
        { encoding: 'utf8' },
      )
      expect(run.stdout).toContain('taken')
      const done = readTrace(readFileSync(trace, 'utf8'))
      // The note is begun once all it will point to is there.
      const isNote = (each: Done) => each.kind === 'made' && /\/active-[ab]\.new$/.test(each.path)
      expect(violations(done, join(data, 'packs'), isNote)).toEqual({ moments: 1, found: [] })
      const acknowledged = violations(
        done,
        join(data, 'packs'),
        (each) => each.kind === 'says' && each.text === 'taken',
      )
      expect(acknowledged).toEqual({ moments: 1, found: [] })
      expect(violations(done, join(data, 'keys'), (each) => each.kind === 'says').found).toEqual([])
    },
    2 * minutes,
  )

  it(
    'takes no visit, note or change of settings that was acknowledged (200 of them)',
    async () => {
      const trace = join(folder, 'journal.trace')
      const child = spawn('strace', [...traced(trace), process.execPath, programOf('journal-program'), data, '1'], {
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      })
      let said = 0
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString().split('\n').length - 1
        if (said > 200 && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      })
      await new Promise((ended) => child.once('close', ended))
      const done = readTrace(readFileSync(trace, 'utf8'))
      const isAck = (each: Done) => each.kind === 'says' && /^(visit|note|settings) \d+$/.test(each.text)
      const { moments, found } = violations(done, data, isAck)
      expect(moments).toBeGreaterThanOrEqual(200)
      expect(found).toEqual([])
    },
    2 * minutes,
  )
})
