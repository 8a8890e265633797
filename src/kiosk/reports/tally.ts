import { cellOf } from './heat-grid'
import type { LocalTime } from './local-time'
import { bucketOf } from './stay'

/** A visit event as it stands in the journal. */
export type JournalRow = {
  readonly sequence: number
  readonly type: string
  /** JSON of ids, enums and numbers. */
  readonly detail: string
  readonly stamped: string
}

/** What is added to one line of a table of sums: its key, and its numbers in their order. */
export type Line = { readonly key: readonly (string | number)[]; readonly numbers: number[] }
type Table = Map<string, Line>

/** Sums of some events, by table. They add up: the tally of two pieces of a journal is the sum of their tallies. */
export type Tally = {
  /** day, hour: visits */
  readonly hours: Table
  /** day, what, name: count */
  readonly counts: Table
  /** day, screen: views, dwell, looks, sum of looks, sum of their squares (seconds squared) */
  readonly screens: Table
  /** day, waited (0 or 1), bucket: visits */
  readonly stays: Table
  /** screen, turn, day, cell: landed, missed */
  readonly touches: Table
}

export type TallyTable = keyof Tally

const add = (table: Table, key: Line['key'], numbers: readonly number[]): void => {
  const name = key.join('\t')
  const line = table.get(name)
  if (line) for (const [at, number] of numbers.entries()) line.numbers[at] = (line.numbers[at] ?? 0) + number
  else table.set(name, { key, numbers: [...numbers] })
}

type Detail = Readonly<Record<string, unknown>>

const detailOf = (json: string): Detail => {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** One word for a picture: `home`, `section:plan`, `loop:welcome`. */
const pictureOf = ({ screen, section, slide }: Detail): string =>
  [text(screen) ?? 'home', text(section) ?? text(slide)].filter((part) => part !== undefined).join(':')

type Adding = (tally: Tally, day: LocalTime, detail: Detail) => void

const started: Adding = ({ hours, counts }, { day, hour }, { how, slide, language }) => {
  add(hours, [day, hour], [1])
  add(counts, [day, 'how', text(how) ?? ''], [1])
  add(counts, [day, 'language', text(language) ?? ''], [1])
  const drew = text(slide)
  if (drew !== undefined) add(counts, [day, 'slide', drew], [1])
}

const screen: Adding = ({ screens }, { day }, detail) => {
  const idle = detail['idle']
  const dwell = Math.max(0, number(detail['dwell']) - number(idle))
  // A look is one that the visitor ended, by touching on.
  const seconds = dwell / 1000
  const look = idle === undefined ? [1, dwell, Math.round(seconds * seconds)] : [0, 0, 0]
  add(screens, [day, pictureOf(detail)], [1, dwell, ...look])
}

const ended: Adding = ({ counts, stays }, { day }, detail) => {
  const waits = detail['idle'] !== undefined
  const idle = number(detail['idle'])
  const stay = Math.max(0, number(detail['duration']) - idle)
  add(stays, [day, waits ? 1 : 0, bucketOf(stay)], [1])
  add(counts, [day, 'reason', text(detail['reason']) ?? ''], [1])
  if (detail['screen'] !== undefined) add(counts, [day, 'left', pictureOf(detail)], [1])
  if (waits) {
    add(counts, [day, 'waited', 'visits'], [1])
    add(counts, [day, 'waited', 'ms'], [idle])
  }
  if (detail['access'] === true) add(counts, [day, 'helped', 'visits'], [1])
}

const touches: Adding = ({ counts, touches: table }, { day }, detail) => {
  const turn = text(detail['turn']) ?? 'landscape'
  const picture = pictureOf(detail)
  const taps: unknown = detail['taps']
  if (!Array.isArray(taps)) return
  for (const tap of taps) {
    if (!Array.isArray(tap)) continue
    const cell = cellOf(number(tap[0]), number(tap[1]), turn)
    add(table, [picture, turn, day, cell], tap[2] === 1 ? [1, 0] : [0, 1])
  }
  add(counts, [day, 'touches', `${turn}:${picture}`], [taps.length])
}

const kinds: Readonly<Record<string, Adding>> = {
  started,
  screen,
  ended,
  touches,
  language: ({ counts }, { day }, { language }) => add(counts, [day, 'switched', text(language) ?? ''], [1]),
  access: ({ counts }, { day }, { what }) => add(counts, [day, 'access', text(what) ?? ''], [1]),
}

/** Adds up events by the day and hour of the hall's clock. A line of the journal that makes no sense adds nothing. */
export const tallyOf = (rows: readonly JournalRow[], localTime: (ms: number) => LocalTime): Tally => {
  const tally: Tally = {
    hours: new Map(),
    counts: new Map(),
    screens: new Map(),
    stays: new Map(),
    touches: new Map(),
  }
  for (const { type, detail, stamped } of rows) {
    const at = Date.parse(stamped)
    if (!Number.isNaN(at)) kinds[type]?.(tally, localTime(at), detailOf(detail))
  }
  return tally
}
