import { randomUUID } from 'node:crypto'
import { readSettings, type Settings } from '../settings'
import { createApp } from './app'
import { readExhibitFolder } from './exhibit-folder'
import { followEdits } from './edits'
import type { Shown } from './exhibits/choose'
import type { ReadFolder } from './exhibits/last-good'
import { watchFolder, type WatchFolder } from './exhibits/watch-folder'
import { reportHealth, type Health, type Reason } from './health'
import { createKnownNames } from './journal/known-names'
import type { VisitReport } from './journal/visit-report'
import { createLog, type Log } from './log'
import { createNews } from './news'
import { putOnScreen, type OnScreen } from './on-screen'
import { createPulse, type Pulse } from './pulse'
import { openStore, type Counters, type Entry, type Kept, type Store } from './store'
import { every as everyByTimer, type Every } from './timers'
import { createVisitWatch, noVisits } from './visit-watch'

export type { KioskApi } from './app'
export type { Health, Reason } from './health'
export type { Candidate, Offered } from './on-screen'
export type { VisitEvent, VisitReport } from './journal/visit-report'
export type { BeatReport } from './routes/beat'
export type { Counters, Kept } from './store'
export { createLog, type Log } from './log'
export { secured, securityHeaders } from './http/headers'
export { refuse, refusal, type Refusal } from './http/refusal'
export { methodsOf } from './http/methods'

export type KioskOptions = {
  /** The exhibit to show; the bundled one's folder when none was named. */
  readonly exhibitFolder: string
  readonly bundledExhibit: string
  readonly dataFolder: string
  /** The folder of the built page, with `index.html`. */
  readonly page: string
  readonly version: string
  readonly host: 'electron' | 'web'
  /** When another exhibit may take the place of the one on screen; `at-once` is for an editor, who is no visitor. */
  readonly changes?: 'between-visits' | 'at-once'
  /** How much faster dwell and idle pass, for tests: 1 to 1000. */
  readonly clockRate?: number
  /** Milliseconds that never jump. */
  readonly monotonic?: () => number
  readonly now?: () => Date
  readonly every?: Every
  readonly random?: () => string
  readonly read?: ReadFolder
  readonly log?: Log
  /** The exhibit's folder is one that people edit: changes are followed. `poll` is for drives that tell nothing of changes. */
  readonly edited?: { readonly poll?: boolean }
  readonly watch?: WatchFolder
}

/** A running kiosk service. */
export type Kiosk = {
  /** Answers every request; never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly health: () => Health
  readonly settings: Settings
  readonly journal: (report: VisitReport) => Kept
  readonly counters: Counters
  readonly log: Log
  /** Puts another exhibit on screen, between visits. */
  readonly offer: OnScreen['offer']
  /** What health says besides until another exhibit is shown: that the last edit is broken, for one. */
  readonly complain: OnScreen['complain']
  readonly lastBeat: Pulse['last']
  readonly onBeat: Pulse['onBeat']
  /** Ends event streams and closes the database. Calling it again changes nothing. */
  readonly close: () => Promise<void>
}

const entriesOf = (report: VisitReport, boot: string, stamped: string): readonly Entry[] =>
  report.events.map(({ type, at, ...detail }) => ({
    visit: report.visit,
    type,
    at,
    detail: JSON.stringify(detail),
    boot,
    stamped,
  }))

const closeOnce = (work: () => Promise<void>): (() => Promise<void>) => {
  let closing: Promise<void> | undefined
  return () => (closing ??= work())
}

/** The settings of this machine, from the store; what was not usable is told in the reasons. */
const settingsIn = (store: Store): { readonly settings: Settings; readonly reasons: readonly Reason[] } => {
  const { settings, problems } = readSettings(store.settings())
  return { settings, reasons: problems.map(({ says }) => ({ code: 'settings-unusable', says })) }
}

type ScreenParts = { readonly pulse: Pulse; readonly every: Every; readonly read: ReadFolder; readonly log: Log }

/** The exhibit on screen, and what follows it when it changes: the names the journal knows, and the news for the page. */
const openScreen = async (options: KioskOptions, { pulse, every, read, log }: ScreenParts) => {
  const { exhibitFolder: given, bundledExhibit: bundled, dataFolder, changes } = options
  const editing = changes === 'at-once'
  const visits = editing ? noVisits : createVisitWatch(pulse, every)
  const names = createKnownNames()
  const news = createNews(() => onScreen.shown()?.digest ?? null, every)
  const changed = ({ exhibit }: Shown) => {
    names.add(exhibit)
    news.exhibitChanged()
  }
  const parts = { given, bundled, dataFolder, read, log, visits, changed, keepCopies: !editing }
  const onScreen = await putOnScreen(parts)
  const first = onScreen.shown()
  if (first) names.add(first.exhibit)
  const { edited, watch = watchFolder } = options
  const follow = { folder: given, from: 'given', read, watch, onScreen, log, looked: news.edited } as const
  const edits = edited && followEdits({ ...follow, poll: edited.poll ?? false, lookFirst: editing })
  return { onScreen, names, news, edits }
}

/**
 * Starts the service: store, settings, exhibit, routes. A broken exhibit, disk or database never keeps it from
 * starting: it shows what it can, and health says `degraded` and why.
 */
export const createKiosk = async (options: KioskOptions): Promise<Kiosk> => {
  const { dataFolder, page, version, host, clockRate = 1, changes = 'between-visits' } = options
  const { now = () => new Date(), monotonic = () => performance.now(), random = randomUUID } = options
  const { every = everyByTimer, read = readExhibitFolder, log = createLog({ folder: dataFolder, now }) } = options
  const started = monotonic()
  const boot = random()
  log.info(`starts: version ${version}, ${host} host, boot ${boot}`)

  const store = openStore({ folder: dataFolder, now, every })
  const { settings, reasons: settingsReasons } = settingsIn(store)
  for (const { says } of [...store.reasons(), ...settingsReasons]) log.warn(says)
  const pulse = createPulse(monotonic)
  const { onScreen, names, news, edits } = await openScreen(options, { pulse, every, read, log })

  const journal = (report: VisitReport): Kept => store.append(entriesOf(report, boot, now().toISOString()))
  const health = reportHealth({
    version,
    host,
    page,
    shown: onScreen.shown,
    uptimeMs: () => monotonic() - started,
    reasons: () => [...onScreen.reasons(), ...store.reasons(), ...settingsReasons],
    pulse,
    waiting: store.waiting,
  })
  const { shown, byDigest } = onScreen
  const serve = { page, version, clockRate, changes, settings: () => settings, shown, byDigest, health, news, names }
  const editing = changes === 'at-once' && edits ? { editing: edits.state } : {}
  const fetch = createApp({ ...serve, journal, beat: pulse.beat, log, ...editing })
  const close = closeOnce(async () => {
    news.close()
    store.close()
    log.info('stops')
    await Promise.all([edits?.close(), onScreen.close()])
  })
  return {
    fetch,
    health,
    settings,
    journal,
    counters: store.counters,
    log,
    offer: onScreen.offer,
    complain: onScreen.complain,
    lastBeat: pulse.last,
    onBeat: pulse.onBeat,
    close,
  }
}
