import type { Settings } from '../../settings'
import type { Exports, Saved, SaveRefusal } from '../exports'
import { saveFailedBy, saveRefused } from '../exports/refusal'
import { goneBy, goneCounters, type Gone } from '../store/drop-oldest'
import type { Store } from '../store'
import { dayAfter, daysIn, localTimeIn } from './local-time'
import type { HeatMap, Period, VisitorsReport } from './report'
import type { Reporter } from './reporter'

/** Which days: the last so many with today, or from one to another. */
export type Days = { readonly last: number } | Period

/** The report, and what an operator must know besides. */
export type VisitorsAnswer = VisitorsReport & {
  /** Today by the hall's clock. */
  readonly today: string
  readonly zone: string
  readonly keepDays: number
  /** Events that went because of their age or their number, those of them no export had taken along, and when the last ones went. */
  readonly gone: Gone
}

export type ReportAsked = { readonly days: Days; readonly against: 'before' | Period | null }
export type HeatAsked = { readonly days: Days; readonly picture: string; readonly turn: 'landscape' | 'portrait' }
export type ExportAsked = { readonly days: Days; readonly place: string; readonly events: boolean }

/** What visitors did: reports and exports for the operator. Nothing here throws; `undefined` where no report can be made. */
export type Visitors = {
  readonly report: (asked: ReportAsked) => Promise<VisitorsAnswer | undefined>
  readonly heat: (asked: HeatAsked) => Promise<HeatMap | undefined>
  readonly save: (asked: ExportAsked) => Promise<Saved | SaveRefusal>
}

export type VisitorsParts = {
  readonly reporter: Reporter
  readonly exports: Pick<Exports, 'saveBy'>
  readonly store: Pick<Store, 'counters' | 'note'>
  readonly settings: () => Settings
  readonly now: () => Date
}

/** A report waits at most this long for counting what is new, in milliseconds; the rest is counted for the next one. */
const budgetMs = 400

/** The time zone of the place, else that of the machine. */
export const zoneOf = ({ hours }: Settings): string =>
  hours.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone

const periodOf = (days: Days, today: string): Period =>
  'last' in days ? { from: dayAfter(today, 1 - days.last), to: today } : days

/** The equally long period right before one. */
const before = ({ from, to }: Period): Period => ({
  from: dayAfter(from, -daysIn(from, to)),
  to: dayAfter(from, -1),
})

/** The name of the folder that an export goes into. */
const folderName = ({ from, to }: Period): string => (from === to ? `visitors-${from}` : `visitors-${from}-to-${to}`)

export const createVisitors = (parts: VisitorsParts): Visitors => {
  const { reporter, exports, store, settings, now } = parts
  const zone = (): string => zoneOf(settings())
  const today = (): string => localTimeIn(zone())(now().getTime()).day
  return {
    report: async ({ days, against }) => {
      const period = periodOf(days, today())
      const other = against === 'before' ? before(period) : against
      const answer = await reporter.ask({ kind: 'report', zone: zone(), budgetMs, period, against: other })
      if (answer.kind !== 'report') return undefined
      const { keepDays } = settings().journal
      return { ...answer.report, today: today(), zone: zone(), keepDays, gone: goneBy(store.counters.get) }
    },
    heat: async ({ days, picture, turn }) => {
      const answer = await reporter.ask({ kind: 'heat', period: periodOf(days, today()), picture, turn })
      return answer.kind === 'heat' ? answer.heat : undefined
    },
    save: async ({ days, place, events }) => {
      const period = periodOf(days, today())
      let through = 0
      let fault: string | undefined
      const size = await reporter.ask({ kind: 'size', zone: zone(), period, events })
      if (size.kind !== 'size') return saveRefused('failed')
      const saved = await exports.saveBy(place, folderName(period), size.bytes, async (folder) => {
        const answer = await reporter.ask({ kind: 'export', zone: zone(), period, events, folder })
        if (answer.kind === 'export') through = answer.through
        if (answer.kind === 'failed') fault = answer.code
        return answer.kind === 'export'
      })
      if (fault !== undefined) return saveFailedBy(fault)
      if (saved.ok) store.note('export', { events, through, days: daysIn(period.from, period.to) })
      if (saved.ok && through > 0) store.counters.set(goneCounters.exported, through)
      return saved
    },
  }
}
