import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Ask, ReportFiles } from '../../reports/ask'
import type { VisitorsReport } from '../../reports/report'
import { openStore, type Entry, type Store } from '../index'
import { createAnswerer } from './answer'

let folder = ''
let files: ReportFiles = { journal: '', sums: '' }
let store: Store
let answer: (ask: Ask) => Answer = () => ({ kind: 'failed' })

const openHere = (): Store =>
  openStore({ folder, now: () => new Date('2026-11-23T09:00:00.000Z'), every: () => () => undefined })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sums-'))
  files = { journal: join(folder, 'kiosk.sqlite'), sums: join(folder, 'visits.sqlite') }
  store = openHere()
  answer = createAnswerer(files)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const at = '2026-11-23T09:10:00.000Z'
let visits = 0

type Event = { readonly type: string } & Readonly<Record<string, unknown>>
type Visit = { readonly stamped?: string; readonly events: readonly Event[] }
/** Writes a visit as the kiosk would. */
const visit = ({ stamped = at, events }: Visit): void => {
  visits += 1
  const entries = events.map(({ type, ...detail }, n): Entry => ({
    visit: `v${visits}`,
    type,
    at: n,
    detail: JSON.stringify(detail),
    boot: 'b',
    stamped,
  }))
  store.append(entries)
}
const started = { type: 'started', how: 'slide', slide: 'plan', language: 'zh' }

const ask = {
  kind: 'report',
  zone: 'Asia/Shanghai',
  budgetMs: 10_000,
  period: { from: '2026-11-01', to: '2026-11-30' },
  against: null,
} as const

const report = (more: Partial<Extract<Ask, { kind: 'report' }>> = {}): VisitorsReport => {
  const answered = answer({ ...ask, ...more })
  if (answered.kind !== 'report') throw new Error(answered.kind)
  return answered.report
}

describe('the sums of the journal', () => {
  it('tell visits by the day and the hour of the hall', () => {
    visit({ events: [started] })
    visit({ events: [started], stamped: '2026-11-23T15:59:00.000Z' })
    visit({ events: [started], stamped: '2026-11-23T16:01:00.000Z' })
    const { figures } = report()
    expect(figures.visits).toBe(3)
    expect(figures.byDay).toEqual([
      { day: '2026-11-23', visits: 2 },
      { day: '2026-11-24', visits: 1 },
    ])
    expect([figures.byHour[17], figures.byHour[23], figures.byHour[0]]).toEqual([1, 1, 1])
  })

  it('tell what drew visitors in, where they looked, and where they left', () => {
    visit({
      events: [
        started,
        { type: 'screen', screen: 'section', section: 'plan', dwell: 5_000 },
        { type: 'language', language: 'en' },
        { type: 'access', what: 'text' },
        { type: 'screen', screen: 'home', dwell: 90_000, idle: 80_000 },
        { type: 'ended', reason: 'count', duration: 95_000, idle: 80_000, screen: 'home', access: true },
      ],
    })
    const { figures } = report()
    expect(figures.slides).toEqual([{ name: 'plan', count: 1 }])
    expect(figures.screens).toEqual([
      { screen: 'home', views: 1, dwellMs: 10_000 },
      { screen: 'section:plan', views: 1, dwellMs: 5_000 },
    ])
    expect(figures.left).toEqual([{ name: 'home', count: 1 }])
    expect(figures.reasons).toEqual([{ name: 'count', count: 1 }])
    expect(figures.switched).toEqual([{ name: 'en', count: 1 }])
    expect(figures.access).toEqual([{ name: 'text', count: 1 }])
    expect(figures.accessVisits).toBe(1)
    // 15 s to the last touch and 5 s, the usual look, for the last screen.
    expect(figures.lastLookMs).toBe(5_000)
    expect(figures.medianStayMs).toBeGreaterThan(19_500)
    expect(figures.medianStayMs).toBeLessThan(20_500)
  })

  it('show where fingers landed on each picture', () => {
    const touches = { type: 'touches', screen: 'section', section: 'plan', turn: 'landscape' }
    visit({
      events: [
        {
          ...touches,
          taps: [
            [0, 0, 1],
            [10, 10, 0],
            [1000, 1000, 1],
          ],
        },
      ],
    })
    visit({ events: [{ ...touches, turn: 'portrait', taps: [[500, 500, 1]] }] })
    expect(report().figures.touched).toEqual([
      { name: 'landscape:section:plan', count: 3 },
      { name: 'portrait:section:plan', count: 1 },
    ])
    const heat = answer({ kind: 'heat', period: ask.period, picture: 'section:plan', turn: 'landscape' })
    expect(heat).toEqual({
      kind: 'heat',
      heat: {
        picture: 'section:plan',
        turn: 'landscape',
        cells: [
          { cell: 0, landed: 1, missed: 1 },
          { cell: 32 * 18 - 1, landed: 1, missed: 0 },
        ],
      },
    })
  })

  it('set two periods against each other', () => {
    visit({ events: [started] })
    visit({ events: [started], stamped: '2026-10-10T09:00:00.000Z' })
    const { figures, against, since } = report({ against: { from: '2026-10-01', to: '2026-10-31' } })
    expect([figures.visits, against?.visits, since]).toEqual([1, 1, '2026-10-10'])
  })

  it('count nothing twice, however often they are asked', () => {
    visit({ events: [started] })
    for (let n = 0; n < 3; n += 1) expect(report().figures.visits).toBe(1)
    visit({ events: [started] })
    expect(report().figures.visits).toBe(2)
  })

  it('count nothing twice when two programs count at once', async () => {
    for (let n = 0; n < 40; n += 1) visit({ events: Array.from({ length: 200 }, () => started) })
    const program = `
      const { workerData, parentPort } = require('node:worker_threads')
      const { DatabaseSync } = require('node:sqlite')
      const sums = new DatabaseSync(workerData, { timeout: 5000 })
      sums.exec('BEGIN IMMEDIATE')
      parentPort.postMessage('holds')
      setTimeout(() => {
        sums.exec("UPDATE state SET through = 2000; COMMIT")
        sums.close()
      }, 100)`
    expect(report({ budgetMs: -1 }).figures.visits).toBe(2_000)
    const other = new DatabaseSync(files.sums)
    other.exec('UPDATE state SET through = 0; DELETE FROM hours')
    other.close()
    const counting = new Worker(program, { eval: true, workerData: files.sums })
    await once(counting, 'message')
    // It waits for the other, and then goes on where that one has stopped.
    expect(report().figures.visits).toBe(6_000)
    await once(counting, 'exit')
  })

  it('go on where the time was up, and say how many events are left', () => {
    for (let n = 0; n < 30; n += 1) visit({ events: Array.from({ length: 200 }, () => started) })
    const first = report({ budgetMs: -1 })
    expect(first.behind).toBe(4_000)
    expect(first.figures.visits).toBe(2_000)
    expect(report().figures.visits).toBe(6_000)
  })

  it('are made anew when they are lost, damaged or of other tables', () => {
    for (let n = 0; n < 200; n += 1) visit({ events: [started, { type: 'access', what: 'text' }] })
    expect(report().figures.visits).toBe(200)
    const wrecks = [
      () => rmSync(files.sums),
      () => writeFileSync(files.sums, 'this is no database'.repeat(300)),
      () => writeFileSync(files.sums, readFileSync(files.sums).fill(0xa5, 4096)),
      () => {
        rmSync(files.sums)
        const other = new DatabaseSync(files.sums)
        other.exec('CREATE TABLE hours (a); PRAGMA user_version = 1')
        other.close()
      },
    ]
    for (const [n, wreck] of wrecks.entries()) {
      for (const end of ['-wal', '-shm']) rmSync(files.sums + end, { force: true })
      wreck()
      expect(report().figures.visits, `wreck ${n}`).toBe(200)
    }
  })

  it('stay when the journal is begun anew, and count the new one from its start', () => {
    visit({ events: [started] })
    expect(report().figures.visits).toBe(1)
    store.close()
    for (const end of ['', '-wal', '-shm']) rmSync(files.journal + end, { force: true })
    store = openHere()
    visit({ events: [started] })
    visit({ events: [started] })
    expect(report().figures.visits).toBe(3)
  })

  it('are there while the journal can not be read', () => {
    visit({ events: [started] })
    expect(report().figures.visits).toBe(1)
    store.close()
    writeFileSync(files.journal, 'x'.repeat(10_000))
    expect(report().figures.visits).toBe(1)
  })

  it('go after their days, a few at a time', () => {
    for (const day of ['01', '02', '03', '04', '05'])
      visit({ events: [started], stamped: `2026-11-${day}T09:00:00.000Z` })
    const count = { kind: 'count', zone: 'UTC', budgetMs: 1_000, forgetBefore: '2026-11-05' } as const
    answer(count)
    expect(report().figures.visits).toBe(2)
    answer(count)
    expect(report().since).toBe('2026-11-05')
  })
})

describe('an export', () => {
  const exporting = (events: boolean): Answer => {
    const to = join(folder, 'out')
    mkdirSync(to)
    return answer({ kind: 'export', zone: 'Asia/Shanghai', period: ask.period, events, folder: to })
  }
  const text = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8')

  it('is one file a table, as Excel reads it, and the guide to their columns in two languages', () => {
    visit({ events: [started] })
    expect(exporting(true)).toEqual({ kind: 'export', through: 1 })
    expect(text('visits-by-hour.csv')).toBe('\uFEFFday,hour,visits\r\n2026-11-23,17,1\r\n')
    expect(text('slides.csv')).toBe('\uFEFFday,slide,count\r\n2026-11-23,plan,1\r\n')
    expect(text('events.csv')).toContain('1,v')
    expect(text('events.csv')).toContain('"{""how"":""slide""')
    for (const name of readdirSync(join(folder, 'out')).filter((each) => each.endsWith('.csv'))) {
      expect(text('columns.en.txt')).toContain(`${name}: `)
      const heads = text(name).slice(1).split('\r\n')[0]?.split(',') ?? []
      for (const head of heads) expect(text('columns.zh.txt')).toContain(`  ${head}: `)
    }
  })

  it('is JSON, too', () => {
    visit({ events: [started] })
    exporting(false)
    const written: unknown = JSON.parse(text('visitors.json'))
    expect(written).toMatchObject({
      timeZone: 'Asia/Shanghai',
      tables: {
        'visits-by-hour': [{ day: '2026-11-23', hour: 17, visits: 1 }],
        languages: [{ language: 'zh', count: 1 }],
      },
    })
    expect(readdirSync(join(folder, 'out'))).not.toContain('events.csv')
  })

  it('takes no more room than was said before, and not much less', () => {
    const theEnd = { type: 'ended', reason: 'count', duration: 90_000, idle: 20_000, screen: 'home' }
    const taps = Array.from({ length: 20 }, (_, n) => [n * 7, n * 9, n % 2])
    for (let n = 0; n < 200; n += 1)
      visit({
        stamped: `2026-11-${String(1 + (n % 20)).padStart(2, '0')}T09:10:00.000Z`,
        events: [started, { type: 'touches', screen: 'home', turn: 'landscape', taps }, theEnd],
      })
    store.note('started', { after: 'first' })
    const period = { from: '2026-11-01', to: '2026-11-30' }
    for (const events of [false, true]) {
      const size = answer({ kind: 'size', zone: 'Asia/Shanghai', period, events })
      const to = join(folder, `out-${String(events)}`)
      mkdirSync(to)
      answer({ kind: 'export', zone: 'Asia/Shanghai', period, events, folder: to })
      const written = readdirSync(to).reduce((sum, name) => sum + statSync(join(to, name)).size, 0)
      const said = size.kind === 'size' ? size.bytes - 64 * 1024 : 0
      const guides = ['en', 'zh'].reduce((sum, each) => sum + statSync(join(to, `columns.${each}.txt`)).size, 0)
      expect(said / (written - guides), `events ${String(events)}`).toBeGreaterThan(1)
      expect(said / (written - guides), `events ${String(events)}`).toBeLessThan(1.4)
    }
  })

  it('says what the system calls the fault when it can not be written', () => {
    visit({ events: [started] })
    const nowhere = join(folder, 'nowhere')
    expect(answer({ kind: 'export', zone: 'UTC', period: ask.period, events: true, folder: nowhere })).toEqual({
      kind: 'failed',
      code: 'ENOENT',
    })
  })

  it('tells no path and no name of this machine', () => {
    visit({ events: [started] })
    store.note('started', { host: 'hall.example.org' })
    exporting(true)
    for (const name of readdirSync(join(folder, 'out'))) {
      expect(statSync(join(folder, 'out', name)).size).toBeGreaterThan(0)
      expect(text(name)).not.toMatch(/\/tmp|\/home|example\.org|sqlite/)
    }
  })
})
