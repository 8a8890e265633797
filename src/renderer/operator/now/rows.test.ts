import { describe, expect, it } from 'vitest'
import type { Now } from '../../../kiosk'
import { cardsOf, columnsFor } from './rows'
import { moment, reasonFor, span } from './spoken'

const GB = 1000 ** 3

const aNow = (more: Partial<Now> = {}): Now => ({
  at: '2026-05-05T01:12:00.000Z',
  aheadMinutes: 480,
  hours: { isOpen: true, until: null, displayAsleep: false },
  clock: { isTrusted: true, why: null, shows: '2026-05-05T01:12:00.000Z' },
  name: 'Hall 3',
  status: 'ok',
  reasons: [],
  exhibit: { id: 'solar-system', version: '1.2.0' },
  uptimeSeconds: 3 * 86_400,
  version: '0.4.0',
  host: 'electron',
  page: { screen: 'operator', secondsAgo: 1 },
  journal: { waiting: 0, lost: 0 },
  install: { pack: null, previous: null, onProbation: false, unanswered: null },
  faults: { count: 0, last: [] },
  soundOffUntil: null,
  restarts: { since: '2026-05-05T00:00:00.000Z', kiosk: 0, page: 0, last: [] },
  memory: { usedBytes: 0.2 * GB, freeBytes: 3.1 * GB, totalBytes: 8 * GB },
  disk: { freeBytes: 12.4 * GB, totalBytes: 64 * GB, dataBytes: 0.3 * GB },
  pin: 'set',
  visits: { today: 212, medianSeconds: 48, lastAt: null },
  network: 'off',
  short: 'zone-kiosk: 1',
  ...more,
})

const rowsOf = (now: Now) =>
  Object.values(cardsOf(now, { en: 'Solar system', zh: '太阳系' })).flatMap(({ rows }) => rows)
const valueOf = (now: Now, name: string) => rowsOf(now).find((row) => row.name.en === name)?.value
const warnings = (now: Now) => rowsOf(now).flatMap(({ name, warns }) => (warns ? [name.en] : []))

describe('the facts of now', () => {
  it('warn of nothing where all is well', () => {
    expect(warnings(aNow())).toEqual([])
  })

  it('say which exhibit is on screen, and that it is on probation', () => {
    const install = { pack: { id: 'moon', version: '2.0.0' }, previous: null, onProbation: true, unanswered: null }
    expect(valueOf(aNow(), 'Probation')).toBeUndefined()
    expect(valueOf(aNow({ install }), 'Probation')?.zh).toContain('试用')
    expect(valueOf(aNow({ install }), 'Installed')?.en).toBe('moon 2.0.0')
    expect(valueOf(aNow(), 'On screen')?.zh).toBe('太阳系')
  })

  it('warn of a kiosk that ended without being told, and say when', () => {
    const last = [{ what: 'kiosk' as const, why: 'untold', at: '2026-05-05T00:01:00.000Z' }]
    const now = aNow({ restarts: { since: '2026-05-05T00:00:00.000Z', kiosk: 1, page: 0, last } })
    expect(warnings(now)).toEqual(['The last one'])
    expect(valueOf(now, 'The last one')?.en).toBe('08:01: it ended without being told: a power cut or a crash')
  })

  it('are silent about a screen the machine says nothing of', () => {
    expect(cardsOf(aNow(), undefined).screen.rows).toEqual([])
  })

  it('have each card once, however the screen stands', () => {
    const all = [...Object.keys(cardsOf(aNow(), undefined)), 'phone'].sort()
    for (const isPortrait of [true, false]) expect(columnsFor(isPortrait).flat().sort()).toEqual(all)
  })

  it('say of each display where it lies, and which is the kiosk’s', () => {
    const one = { id: '1', name: 'Wall', x: 0, y: 0, width: 1080, height: 1920, scale: 2, turn: 90, isKiosk: true }
    const two = { ...one, id: '2', name: '', x: 1080, width: 1920, height: 1080, scale: 1, turn: 0, isKiosk: false }
    expect(valueOf(aNow({ displays: [one] }), 'Display Wall')?.en).toBe('1080 × 1920 × 2, turned by 90°')
    expect(valueOf(aNow({ displays: [one, two] }), 'Display 2')?.zh).toBe('1920 × 1080 @ 1080, 0')
    expect(valueOf(aNow({ displays: [one, two] }), 'Display Wall')?.zh).toContain('展机所在')
  })

  it('warn of software drawing, a full disk, a journal that waits, an unset PIN and a clock that lies', () => {
    const now = aNow({
      graphics: { mode: 'software', softwareSince: '2026-05-05T00:01:00.000Z' },
      disk: { freeBytes: 1 * GB, totalBytes: 64 * GB, dataBytes: 0 },
      journal: { waiting: 12, lost: 3 },
      pin: 'unset',
      clock: { isTrusted: false, why: 'jumped', shows: '2026-05-05T01:12:00.000Z' },
    })
    expect(warnings(now)).toEqual(['Journal', 'Drawn by', 'Disk', 'Clock', 'PIN'])
    expect(valueOf(now, 'Drawn by')?.en).toContain('since 08:01')
  })
})

it.each([
  [30, '30 s', '30秒'],
  [90, '1 min', '1分钟'],
  [4_000, '1 h 6 min', '1小时6分钟'],
  [200_000, '2 d 7 h', '2天7小时'],
])('says %s seconds as %s', (seconds, en, zh) => {
  expect(span(seconds)).toEqual({ en, zh })
})

it('says a moment of today, by the hall’s clock, without its date', () => {
  const clock = { at: '2026-05-05T01:12:00.000Z', aheadMinutes: 480 }
  expect(moment('2026-05-04T16:03:00.000Z', clock)).toBe('00:03')
  expect(moment('2026-05-04T15:59:00.000Z', clock)).toBe('2026-05-04 23:59')
})

it('says until when it is open', () => {
  const hours = { isOpen: true, until: '2026-05-05T10:00:00.000Z', displayAsleep: false }
  expect(valueOf(aNow({ hours }), 'Opening hours')?.en).toBe('open until 18:00')
  expect(valueOf(aNow(), 'Opening hours')?.zh).toBe('开放')
})

it('says why something began anew, and that it does not know', () => {
  expect(reasonFor('untold').zh).toContain('断电')
  expect(reasonFor('something-new').en).toBe('for an unknown reason')
})
