import type { DatabaseSync } from 'node:sqlite'
import { lastLook, medianStay, type Looks, type Stays } from '../../reports/stay'
import type { HeatMap, Named, Period, ScreenFigures, VisitorsFigures } from '../../reports/report'

type Row = Readonly<Record<string, unknown>>
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
const all = (database: DatabaseSync, sql: string, ...given: readonly (string | number)[]): readonly Row[] =>
  database.prepare(sql).all(...given)

const countsOf = (database: DatabaseSync, { from, to }: Period) => {
  const sql =
    'SELECT what, name, sum(count) AS count FROM counts WHERE day BETWEEN ? AND ? GROUP BY what, name ORDER BY count DESC, name'
  const rows = all(database, sql, from, to)
  return (what: string): readonly Named[] =>
    rows.flatMap((row) => (row['what'] === what ? [{ name: String(row['name']), count: number(row['count']) }] : []))
}

const hoursOf = (database: DatabaseSync, { from, to }: Period): readonly number[] => {
  const sql = 'SELECT hour, sum(visits) AS visits FROM hours WHERE day BETWEEN ? AND ? GROUP BY hour'
  const byHour = new Map(all(database, sql, from, to).map(({ hour, visits }) => [number(hour), number(visits)]))
  return Array.from({ length: 24 }, (_, hour) => byHour.get(hour) ?? 0)
}

const daysOf = (database: DatabaseSync, { from, to }: Period): VisitorsFigures['byDay'] => {
  const sql = 'SELECT day, sum(visits) AS visits FROM hours WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day'
  return all(database, sql, from, to).map(({ day, visits }) => ({ day: String(day), visits: number(visits) }))
}

const screensOf = (database: DatabaseSync, { from, to }: Period) => {
  const sums = ['views', 'dwell', 'looks', 'looked', 'squares'].map((name) => `sum(${name}) AS ${name}`).join(', ')
  const sql = `SELECT screen, ${sums} FROM screens WHERE day BETWEEN ? AND ? GROUP BY screen ORDER BY views DESC, screen`
  const rows = all(database, sql, from, to)
  const looks: Looks = {
    count: rows.reduce((sum, row) => sum + number(row['looks']), 0),
    sum: rows.reduce((sum, row) => sum + number(row['looked']), 0),
    squares: rows.reduce((sum, row) => sum + number(row['squares']), 0) * 1_000_000,
  }
  const screens = rows.map((row): ScreenFigures => ({
    screen: String(row['screen']),
    views: number(row['views']),
    dwellMs: number(row['dwell']),
  }))
  return { screens, looks }
}

const staysOf = (database: DatabaseSync, { from, to }: Period): readonly Stays[] => {
  const sql = 'SELECT bucket, waited, sum(visits) AS count FROM stays WHERE day BETWEEN ? AND ? GROUP BY waited, bucket'
  return all(database, sql, from, to).map(({ bucket, waited, count }) => ({
    bucket: number(bucket),
    waited: waited === 1,
    count: number(count),
  }))
}

const countOf = (named: readonly Named[], name: string): number => named.find((each) => each.name === name)?.count ?? 0

/** The figures of a period, from the sums alone: some thousand lines, whatever the journal holds. */
export const readFigures = (database: DatabaseSync, period: Period): VisitorsFigures => {
  const counts = countsOf(database, period)
  const { screens, looks } = screensOf(database, period)
  const stays = staysOf(database, period)
  const byDay = daysOf(database, period)
  const waited = counts('waited')
  const waits = countOf(waited, 'visits')
  const meanWaitMs = waits > 0 ? Math.round(countOf(waited, 'ms') / waits) : 0
  const lastLookMs = lastLook(looks, meanWaitMs)
  return {
    period,
    visits: byDay.reduce((sum, { visits }) => sum + visits, 0),
    ended: stays.reduce((sum, { count }) => sum + count, 0),
    medianStayMs: medianStay(stays, lastLookMs),
    lastLookMs,
    waits,
    meanWaitMs,
    byHour: hoursOf(database, period),
    byDay,
    slides: counts('slide'),
    how: counts('how'),
    screens,
    left: counts('left'),
    reasons: counts('reason'),
    languages: counts('language'),
    switched: counts('switched'),
    access: counts('access'),
    accessVisits: countOf(counts('helped'), 'visits'),
    touched: counts('touches'),
  }
}

/** The touches of a period on one picture, square by square. */
export const readHeat = (database: DatabaseSync, period: Period, picture: string, turn: string): HeatMap => {
  const sql =
    'SELECT cell, sum(landed) AS landed, sum(missed) AS missed FROM touches WHERE screen = ? AND turn = ? AND day BETWEEN ? AND ? GROUP BY cell'
  const cells = all(database, sql, picture, turn, period.from, period.to).map(({ cell, landed, missed }) => ({
    cell: number(cell),
    landed: number(landed),
    missed: number(missed),
  }))
  return { picture, turn: turn === 'portrait' ? 'portrait' : 'landscape', cells }
}

/** The first day there are sums of; `null` where there are none. */
export const firstDay = (database: DatabaseSync): string | null => {
  const day = database.prepare('SELECT min(day) AS day FROM hours').get()?.['day']
  return typeof day === 'string' ? day : null
}
