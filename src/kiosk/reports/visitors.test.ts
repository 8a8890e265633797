import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../settings'
import { openStore, type Entry, type Store } from '../store'
import { goneCounters } from '../store/drop-oldest'
import { createAnswerer } from '../store/sums/answer'
import type { Answer, Numbered } from './ask'
import { openVisitors } from './open'
import type { StartThread } from './threads'

let folder = ''
let store: Store
let opened: ReturnType<typeof openVisitors>
let timers: (() => void)[] = []
let now = new Date('2026-11-25T10:00:00.000Z')

/** Answers in this thread, in the next turn of the loop. */
const inThisThread: StartThread = (files) => {
  const answer = createAnswerer(files)
  let listener = (_: Numbered<Answer>): void => undefined
  return {
    ask: ({ number, body }) => queueMicrotask(() => listener({ number, body: answer(body) })),
    onAnswer: (listens) => {
      listener = listens
    },
    onLost: () => undefined,
    end: () => undefined,
  }
}

const open = (start: StartThread = inThisThread): void => {
  const every = (_: number, work: () => void) => {
    timers.push(work)
    return () => undefined
  }
  store = openStore({ folder, now: () => now, every: () => () => undefined, mostEvents: () => 2_000 })
  const settings = { ...defaultSettings(), hours: { ...defaultSettings().hours, timeZone: 'Asia/Shanghai' } }
  const after = (_: number, work: () => void) => {
    timers.push(work)
    return () => undefined
  }
  const options = {
    dataFolder: folder,
    page: folder,
    listSticks: () => Promise.resolve([]),
    reportThread: start,
    after,
  }
  opened = openVisitors(options, { store, settings: () => settings, now: () => now, every })
}
/** Lets what waits happen, until nothing does. */
const settle = async (rounds = 40): Promise<void> => {
  for (let n = 0; n < rounds; n += 1) {
    for (const work of timers.splice(1)) work()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visitors-'))
  now = new Date('2026-11-25T10:00:00.000Z')
  timers = []
  open()
})
afterEach(() => {
  opened.close()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const visitOn = (day: string, count = 1): void => {
  const detail = '{"how":"slide","slide":"plan","language":"zh"}'
  const entries = Array.from({ length: count }, (_, at): Entry => ({
    visit: `v-${day}`,
    type: 'started',
    at,
    detail,
    boot: 'b',
    stamped: `${day}T02:00:00.000Z`,
  }))
  store.append(entries)
}

describe('the report on visitors', () => {
  it('is of the last days by the clock of the hall, against the same time before', async () => {
    now = new Date('2026-11-25T17:00:00.000Z')
    visitOn('2026-11-26')
    visitOn('2026-11-25', 2)
    visitOn('2026-11-19', 3)
    const report = await opened.visitors.report({ days: { last: 7 }, against: 'before' })
    expect(report?.today).toBe('2026-11-26')
    expect(report?.figures.period).toEqual({ from: '2026-11-20', to: '2026-11-26' })
    expect(report?.against?.period).toEqual({ from: '2026-11-13', to: '2026-11-19' })
    expect([report?.figures.visits, report?.against?.visits]).toEqual([3, 3])
  })

  it('is not to be had where there is no thread for it', async () => {
    opened.close()
    store.close()
    open(() => undefined)
    expect(await opened.visitors.report({ days: { last: 7 }, against: null })).toBeUndefined()
  })

  it('is not waited for when the thread is lost', async () => {
    let lose = (): void => undefined
    opened.close()
    store.close()
    open(() => ({
      ask: () => lose(),
      onAnswer: () => undefined,
      onLost: (listener) => {
        lose = listener
      },
      end: () => undefined,
    }))
    expect(await opened.visitors.report({ days: { last: 7 }, against: null })).toBeUndefined()
  })
})

describe('an export', () => {
  it('lies in a folder of its own, and is remembered', async () => {
    visitOn('2026-11-25', 3)
    const saved = await opened.visitors.save({ days: { last: 1 }, place: 'exports', events: true })
    expect(saved).toMatchObject({ ok: true, name: 'visitors-2026-11-25' })
    expect(readdirSync(join(folder, 'exports'))).toEqual(['visitors-2026-11-25'])
    expect(readdirSync(join(folder, 'exports', 'visitors-2026-11-25'))).toContain('events.csv')
    expect(store.counters.get(goneCounters.exported)).toBe(3)
    expect(store.notes({ kinds: ['export'] })).toHaveLength(1)
  })

  it('says so where the disk becomes full in the middle of it, and leaves nothing behind', async () => {
    const fullDisk: StartThread = (files) => {
      const thread = inThisThread(files)
      let listener = (_: Numbered<Answer>): void => undefined
      return {
        ...thread,
        ask: (asked) =>
          asked.body.kind === 'export'
            ? queueMicrotask(() => listener({ number: asked.number, body: { kind: 'failed', code: 'ENOSPC' } }))
            : thread?.ask(asked),
        onAnswer: (listens) => {
          listener = listens
          thread?.onAnswer(listens)
        },
        onLost: () => undefined,
        end: () => undefined,
      }
    }
    opened.close()
    store.close()
    open(fullDisk)
    const saved = await opened.visitors.save({ days: { last: 1 }, place: 'exports', events: true })
    expect(saved).toMatchObject({ ok: false, code: 'full' })
    expect(readdirSync(join(folder, 'exports'))).toEqual([])
  })

  it('is not there at all where it could not be written', async () => {
    visitOn('2026-11-25')
    mkdirSync(join(folder, 'visits.sqlite'))
    rmSync(join(folder, 'kiosk.sqlite'), { force: true })
    opened.close()
    store.close()
    open(() => undefined)
    const saved = await opened.visitors.save({ days: { last: 1 }, place: 'exports', events: false })
    expect(saved).toMatchObject({ ok: false, code: 'failed' })
    expect(existsSync(join(folder, 'exports'))).toBe(false)
  })
})

describe('what is too old', () => {
  const round = async (): Promise<void> => {
    timers[0]?.()
    await settle()
  }

  it('goes in small steps, once it is counted, and how much went is told', async () => {
    visitOn('2025-09-01', 1_200)
    visitOn('2026-11-20', 5)
    await round()
    const report = await opened.visitors.report({ days: { last: 30 }, against: null })
    expect(report?.gone).toEqual({ events: 1_200, unexported: 1_200, last: now.toISOString() })
    expect(report?.figures.visits).toBe(5)
    expect(store.notes({ kinds: ['retention'] })[0]?.detail).toEqual({ events: 1_200, unexported: 1_200 })
  })

  it('goes by the hour where there is too much of it, the oldest first, and the sums stay', async () => {
    visitOn('2026-11-20', 1_500)
    visitOn('2026-11-24', 550)
    await round()
    const report = await opened.visitors.report({ days: { last: 30 }, against: null })
    expect(report?.gone.events).toBe(50)
    expect(report?.figures.visits).toBe(2_050)
    expect(store.reasons()).toEqual([])
  })

  it('stays while the clock is not believed', async () => {
    let isTrusted = false
    opened.heed({ clock: () => ({ isTrusted }) })
    visitOn('2025-09-01', 3)
    await round()
    expect(store.counters.get(goneCounters.events)).toBe(0)
    isTrusted = true
    await round()
    expect(store.counters.get(goneCounters.events)).toBe(3)
  })

  it('goes once a day and not each hour', async () => {
    await round()
    visitOn('2025-09-01', 3)
    await round()
    expect(store.counters.get(goneCounters.events)).toBe(0)
    now = new Date('2026-11-26T10:00:00.000Z')
    await round()
    expect(store.counters.get(goneCounters.events)).toBe(3)
  })
})
