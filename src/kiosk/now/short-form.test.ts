import { describe, expect, it } from 'vitest'
import { cures } from './cures'
import type { Facts } from './facts'
import { shortForm, spanInWords } from './short-form'

const GB = 1000 ** 3

const facts = (more: Partial<Facts> = {}): Facts => ({
  at: '2026-05-05T01:12:00.000Z',
  aheadMinutes: 480,
  name: 'Hall 3',
  status: 'ok',
  reasons: [],
  exhibit: { id: 'solar-system', version: '1.2.0' },
  uptimeSeconds: 3 * 86_400 + 4 * 3_600,
  version: '0.4.0',
  host: 'electron',
  page: { screen: 'operator', secondsAgo: 1 },
  journal: { waiting: 0, lost: 0 },
  install: { pack: null, previous: null, onProbation: false, unanswered: null },
  faults: { count: 0, last: [] },
  soundOffUntil: null,
  restarts: { since: '2026-05-04T16:00:00.000Z', kiosk: 0, page: 0, last: [] },
  memory: { usedBytes: 0.2 * GB, freeBytes: 3.1 * GB, totalBytes: 8 * GB },
  disk: { freeBytes: 12.4 * GB, totalBytes: 64 * GB, dataBytes: 0.3 * GB },
  hours: { isOpen: true, until: null, displayAsleep: false },
  clock: { isTrusted: true, why: null, shows: '2026-05-05T01:12:00.000Z' },
  pin: 'set',
  visits: { today: 212, medianSeconds: 48, lastAt: null },
  network: 'off',
  ...more,
})

const line = (text: string, name: string): string | undefined =>
  text
    .split('\n')
    .find((each) => each.startsWith(`${name}: `))
    ?.slice(name.length + 2)

describe('the short form', () => {
  it('names itself and its version first, and then one fact a line', () => {
    const text = shortForm(facts())
    expect(text.split('\n').slice(0, 2)).toEqual(['zone-kiosk: 1', 'kiosk: Hall 3'])
    expect(text.split('\n').every((each) => /^[a-z -]+: \S/.test(each))).toBe(true)
    expect(line(text, 'up')).toBe('3 d 4 h')
    expect(line(text, 'memory')).toBe('200 MB, free 3.1 GB of 8.0 GB')
    expect(line(text, 'visits today')).toBe('212, median 48 s')
  })

  it('names reasons by their codes, each once, never by sentences with files in them', () => {
    const reason = (code: string) => ({ code, what: both, cure: both, detail: `in /home/x/${code}` })
    const both = { en: 'What.', zh: '什么。' }
    const codes = ['exhibit-last-good', 'exhibit-broken', 'exhibit-broken', 'database-full']
    const text = shortForm(facts({ status: 'degraded', reasons: codes.map(reason) }))
    expect(line(text, 'health')).toBe('degraded exhibit-last-good exhibit-broken database-full')
    expect(text).not.toContain('/home')
  })

  it('names four reasons and counts the rest', () => {
    const both = { en: 'What.', zh: '什么。' }
    const health = (codes: readonly string[]) => {
      const reasons = codes.map((code) => ({ code, what: both, cure: both, detail: null }))
      return line(shortForm(facts({ status: 'degraded', reasons })), 'health')
    }
    expect(health(['a', 'b', 'c', 'd'])).toBe('degraded a b c d')
    expect(health(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('degraded a b c d +2')
  })

  it('says of the exhibit, the clock and the hours how they are', () => {
    const well = shortForm(facts())
    expect([line(well, 'exhibit'), line(well, 'clock'), line(well, 'open')]).toEqual([
      'solar-system 1.2.0',
      'trusted',
      'yes',
    ])
    const { install, clock, hours } = facts()
    const amiss = shortForm(
      facts({
        install: { ...install, onProbation: true },
        clock: { ...clock, isTrusted: false, why: 'behind' },
        hours: { ...hours, isOpen: false },
      }),
    )
    expect([line(amiss, 'exhibit'), line(amiss, 'clock'), line(amiss, 'open')]).toEqual([
      'solar-system 1.2.0 probation',
      'not trusted behind',
      'no',
    ])
    expect(line(shortForm(facts({ exhibit: null })), 'exhibit')).toBe('none')
  })

  it('tells the time by the hall’s clock, and how far that is from UTC', () => {
    expect(line(shortForm(facts()), 'time')).toBe('2026-05-05 09:12 +08:00')
    expect(line(shortForm(facts({ aheadMinutes: -210 })), 'time')).toBe('2026-05-04 21:42 -03:30')
    expect(line(shortForm(facts({ aheadMinutes: 0 })), 'time')).toBe('2026-05-05 01:12 +00:00')
  })

  it('counts what the staff reported and tells the newest', () => {
    const at = '2026-05-05T00:59:59.000Z'
    const last = [
      { what: 'glass', at },
      { what: 'touch', at: '2026-05-04T00:00:00.000Z' },
    ]
    expect(line(shortForm(facts({ faults: { count: 2, last } })), 'faults')).toBe('2 glass 05-05 08:59')
    expect(line(shortForm(facts()), 'faults')).toBe('0')
  })

  it('leaves out what the machine can not tell', () => {
    const text = shortForm(facts({ disk: null }))
    for (const name of ['graphics', 'displays', 'disk']) expect(line(text, name)).toBeUndefined()
  })

  it('says where displays lie, and which one the kiosk is on', () => {
    const display = { id: '1', name: '', x: 0, y: 0, width: 1080, height: 1920, scale: 1, turn: 0, isKiosk: true }
    const other = { ...display, x: -1920, y: 40, width: 1920, height: 1080, isKiosk: false }
    const text = shortForm(facts({ displays: [display, other], graphics: { mode: 'hardware' } }))
    expect(line(text, 'displays')).toBe('1080x1920+0+0*, 1920x1080-1920+40')
    expect(line(text, 'graphics')).toBe('hardware')
  })

  it('fits a code of 109 squares a side (version 23, level M), whatever went wrong', () => {
    const both = { en: 'What.', zh: '什么。' }
    const display = {
      id: '1',
      name: '',
      x: 10_000,
      y: 10_000,
      width: 10_000,
      height: 10_000,
      scale: 1,
      turn: 0,
      isKiosk: true,
    }
    const at = '2026-05-05T01:12:00.000Z'
    const longestFirst = Object.keys(cures).toSorted((a, b) => b.length - a.length)
    const text = shortForm(
      facts({
        name: '展'.repeat(60),
        status: 'degraded',
        reasons: longestFirst.map((code) => ({ code, what: both, cure: both, detail: null })),
        exhibit: { id: 'e'.repeat(40), version: '10.10.10' },
        displays: Array.from({ length: 9 }, () => display),
        graphics: { mode: 'software', softwareSince: at },
        restarts: { since: at, kiosk: 999, page: 999, last: [{ what: 'kiosk', why: 'shut-down-machine', at }] },
        clock: { isTrusted: false, why: 'before-build', shows: at },
        visits: { today: 2_000, medianSeconds: 600, lastAt: at },
        faults: { count: 200, last: [{ what: 'content', at }] },
      }),
    )
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(857)
  })
})

it.each([
  [59, '0 min'],
  [3_600 * 4 + 60 * 5, '4 h 5 min'],
  [86_400 * 40, '40 d 0 h'],
])('says %s seconds as %s', (seconds, words) => {
  expect(spanInWords(seconds)).toBe(words)
})

it('tells times by the hall’s clock, with what it is ahead of UTC', () => {
  expect(line(shortForm(facts()), 'time')).toBe('2026-05-05 09:12 +08:00')
  expect(line(shortForm(facts({ aheadMinutes: -210 })), 'time')).toBe('2026-05-04 21:42 -03:30')
  const last = [{ what: 'kiosk' as const, why: 'untold', at: '2026-05-05T00:59:59.000Z' }]
  const restarts = { since: '2026-05-04T16:00:00.000Z', kiosk: 1, page: 0, last }
  expect(line(shortForm(facts({ restarts })), 'restarts today')).toBe('kiosk 1, page 0, last 08:59 untold')
})
