import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/kiosk/store'

/**
 * A kiosk killed while it saves settings, writes its journal and counts it. A short run is part of the suite; the long one, whose figures
 * stand in decision 29, is `ZONE_KIOSK_KILLS=1000 npm run test:unit -- tests/kill/journal`.
 */
const kills = Number(process.env['ZONE_KIOSK_KILLS'] ?? 24)
const minutes = 60_000

let folder = ''
let data = ''
let program = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-journal-'))
  data = join(folder, 'data')
  program = join(folder, 'program', 'journal-program.js')
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(import.meta.dirname, 'journal-program.ts'),
      outDir: join(folder, 'program'),
      target: 'node24',
    },
    ssr: { noExternal: true },
  })
}, 2 * minutes)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What a run said was on the disk before it was killed. */
type Acknowledged = {
  readonly visits: readonly number[]
  readonly notes: readonly number[]
  readonly settings: readonly number[]
}

const numbersIn = (said: string, what: string): readonly number[] =>
  [...said.matchAll(new RegExp(`^${what} (\\d+)$`, 'gm'))].map(([, number]) => Number(number))

/** Runs until it is killed, `afterMs` after its first word. */
const run = (first: number, afterMs: number): Promise<Acknowledged> => {
  const child = spawn(process.execPath, [program, data, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') void pause(afterMs).then(() => child.kill('SIGKILL'))
    said += chunk.toString()
  })
  return new Promise((done) => {
    child.once('close', () => {
      const whole = said.slice(0, said.lastIndexOf('\n') + 1)
      const [visits, notes, settings] = ['visit', 'note', 'settings'].map((what) => numbersIn(whole, what))
      done({ visits: visits ?? [], notes: notes ?? [], settings: settings ?? [] })
    })
  })
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** What lies on the disk, found out without any code of the product. */
const found = () => {
  const journal = new DatabaseSync(join(data, 'kiosk.sqlite'), { readOnly: true })
  const whole = journal.prepare('PRAGMA integrity_check').get()?.['integrity_check']
  const events = journal.prepare('SELECT visit, count(*) AS count FROM visit_events GROUP BY visit').all()
  const notes = journal.prepare('SELECT detail FROM notes').all()
  const body: unknown = JSON.parse(String(journal.prepare('SELECT body FROM settings').get()?.['body'] ?? '{}'))
  const last = Number(journal.prepare('SELECT max(sequence) AS last FROM visit_events').get()?.['last'] ?? 0)
  journal.close()
  return {
    whole,
    last,
    visits: new Map(events.map((row) => [String(row['visit']), Number(row['count'])])),
    notes: new Set(notes.map((row) => Number(field(JSON.parse(String(row['detail'])), 'count')))),
    // What is usual is not stored.
    lineSeconds: field(field(body, 'idle'), 'lineSeconds') ?? 15,
  }
}

/** The sums, and how many of the events they count were there to be counted. */
const sumsFound = () => {
  const sums = new DatabaseSync(join(data, 'visits.sqlite'), { readOnly: true })
  const visits = Number(sums.prepare('SELECT sum(visits) AS visits FROM hours').get()?.['visits'] ?? 0)
  const through = Number(sums.prepare('SELECT through FROM state').get()?.['through'] ?? 0)
  sums.close()
  const journal = new DatabaseSync(join(data, 'kiosk.sqlite'), { readOnly: true })
  const sql = "SELECT count(*) AS started FROM visit_events WHERE type = 'started' AND sequence <= ?"
  const started = Number(journal.prepare(sql).get(through)?.['started'])
  journal.close()
  return { visits, started, through }
}

const secondsOf = (number: number): number => 5 + (number % 1_000) / 10

describe('a kiosk that is killed while it writes', () => {
  it(
    `loses nothing it acknowledged (${kills} kills)`,
    async () => {
      let next = 1
      const totals = { visits: 0, notes: 0, settings: 0 }
      let counted = 0
      for (let n = 0; n < kills; n += 1) {
        const first = next
        const { visits, notes, settings } = await run(first, Math.random() * 300)
        const there = found()
        expect(there.whole, `kill ${n}`).toBe('ok')
        for (const number of visits) expect(there.visits.get(`visit-${number}`), `kill ${n}: visit ${number}`).toBe(3)
        // A visit is there whole or not at all, acknowledged or not.
        expect(
          [...there.visits.values()].filter((count) => count !== 3),
          `kill ${n}`,
        ).toEqual([])
        for (const number of notes) expect(there.notes.has(number), `kill ${n}: note ${number}`).toBe(true)
        const saved = settings.at(-1)
        const wanted = saved === undefined ? undefined : [secondsOf(saved), secondsOf(saved + 1)]
        if (wanted) expect(wanted, `kill ${n}: settings ${saved}`).toContain(there.lineSeconds)
        const sums = sumsFound()
        expect(sums.visits, `kill ${n}: sums`).toBe(sums.started)
        totals.visits += visits.length
        totals.notes += notes.length
        totals.settings += settings.length
        counted = sums.through
        next = Math.max(first + visits.length, ...notes, ...settings) + 2
      }
      const store = openStore({ folder: data, now: () => new Date(), every: () => () => undefined })
      expect(store.reasons()).toEqual([])
      store.close()
      // Something must have been written, or nothing was tried.
      for (const total of Object.values(totals)) expect(total).toBeGreaterThan(0)
      expect(counted).toBeGreaterThan(0)
      process.stderr.write(
        `${kills} kills: ${totals.visits} visits, ${totals.notes} notes and ${totals.settings} settings acknowledged, none lost; ${counted} events counted, none twice\n`,
      )
    },
    kills > 100 ? 60 * minutes : 2 * minutes,
  )
})
