import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A visit as it is written into a journal: on which day before today, and what happened. */
type Visit = { readonly stamped: string; readonly events: readonly (readonly [string, number, object])[] }

const dayMs = 24 * 60 * 60_000

/** The numbers of a fixed sequence, so that every run shows the same. */
const numbers = (): ((below: number) => number) => {
  let seed = 11
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
}

const visitOn = (
  at: Date,
  sections: readonly string[],
  slides: readonly string[],
  chance: (n: number) => number,
): Visit => {
  const one = (list: readonly string[]): string => list[chance(list.length)] ?? ''
  const looks = Array.from({ length: 1 + chance(4) }, (_, n) => {
    const section = one(sections)
    const near = (): number => Math.min(1000, 150 + chance(5) * 160 + chance(40))
    const taps = Array.from({ length: 1 + chance(6) }, () => [near(), near(), chance(5) > 0 ? 1 : 0])
    return [
      ['touches', n * 20_000, { screen: 'section', section, turn: 'landscape', taps }],
      ['screen', n * 20_000 + 1, { screen: 'section', section, dwell: 3_000 + chance(40_000) }],
    ] as const
  }).flat()
  const home = Array.from({ length: 2 }, () => [chance(1000), 500 + chance(450), 1])
  const duration = 20_000 + chance(200_000)
  const left = one(sections)
  return {
    stamped: at.toISOString(),
    events: [
      ['started', 0, { how: 'slide', slide: one(slides), language: chance(4) > 0 ? 'zh' : 'en' }],
      ['touches', 1, { screen: 'home', turn: 'landscape', taps: home }],
      ['touches', 2, { screen: 'home', turn: 'portrait', taps: home }],
      ...looks,
      ...(chance(5) === 0 ? [['access', 5_000, { what: one(['text', 'contrast', 'motion', 'reach']) }] as const] : []),
      ...(chance(4) === 0 ? [['language', 6_000, { language: 'en' }] as const] : []),
      chance(3) === 0
        ? ['ended', duration, { reason: 'finish', duration, screen: 'home' }]
        : [
            'ended',
            duration + 65_000,
            { reason: 'count', duration: duration + 65_000, idle: 65_000, screen: 'section', section: left },
          ],
    ],
  }
}

/** Fills the journal of a kiosk with the visits of so many days up to today, as another program beside it. */
export function fillJournal(
  data: string,
  days: number,
  sections: readonly string[],
  slides: readonly string[],
): number {
  const chance = numbers()
  const database = new DatabaseSync(join(data, 'kiosk.sqlite'), { timeout: 5_000 })
  const insert = database.prepare(
    'INSERT INTO visit_events (visit, type, at, detail, boot, stamped) VALUES (?, ?, ?, ?, ?, ?)',
  )
  let visits = 0
  database.exec('BEGIN IMMEDIATE')
  for (let day = days; day > 0; day -= 1) {
    const morning = Date.now() - day * dayMs
    for (let n = 4 + chance(14); n > 0; n -= 1) {
      const { stamped, events } = visitOn(new Date(morning + chance(dayMs / 3)), sections, slides, chance)
      const id = randomUUID()
      for (const [type, at, detail] of events) insert.run(id, type, at, JSON.stringify(detail), 'boot', stamped)
      visits += 1
    }
  }
  database.exec('COMMIT')
  database.close()
  return visits
}
