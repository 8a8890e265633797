import { randomUUID } from 'node:crypto'
import { createApp } from './app'
import type { PageLoss } from './ending'
import { readExhibitFolder } from './exhibit-folder'
import { openTours } from './guide/open'
import type { ReadFolder } from './exhibits/last-good'
import type { Exports } from './exports'
import { reportHealth, type Health, type Reason } from './health'
import type { NoteDetail } from './journal/notes'
import type { VisitReport } from './journal/visit-report'
import { openHours, type HoursOptions, type HoursService } from './hours'
import { createLog, type Log } from './log'
import { openDoctor } from './machine/open-doctor'
import { openNow } from './now/open'
import type { OnScreen } from './on-screen'
import type { News } from './news'
import { openOperator } from './operator'
import { noteDoors } from './operator/door-notes'
import { createSoundOff } from './operator/sound-off'
import { openOperatorSettings } from './operator-settings'
import { createPulse, type Pulse } from './pulse'
import { openVisitors, type VisitorsOptions } from './reports/open'
import { openScreen, type ScreenOptions } from './screen'
import { openSelfTest } from './self-test/in-kiosk'
import { putSettingsAside } from './settings-aside'
import { createSettingsKeeper, type SettingsKeeper } from './settings-keeper'
import { openStore, type Counters, type Entry, type Kept, type Store } from './store'
import { after as afterByTimer, every as everyByTimer, type After, type Every } from './timers'

export type { Abilities, DisplayFact, GraphicsFact } from './abilities'
export type { KioskApi } from './app'
export { exitCodes, isSupervised, type ExitCode, type PageLoss } from './ending'
export type { Finding, Report, Verdict } from './machine/doctor'
export type { GuideAnswer } from './guide/guide'
export type { GuideCommand } from './guide/commands'
export type { Fetch, Listening, ListenOnNetwork } from './guide/listening'
export type { Now } from './now'
export type { ActionName } from './now/actions'
export type { Health, Reason } from './health'
export type { Candidate, Offered } from './on-screen'
export type { Exports, Place, Saved, SaveRefusal } from './exports'
export type { Note, NoteDetail, NoteKind } from './journal/notes'
export type { HeatMap, Named, VisitorsFigures } from './reports/report'
export type { VisitorsAnswer } from './reports/visitors'
export type { VisitEvent, VisitReport } from './journal/visit-report'
export type { BeatReport } from './routes/beat'
export type { Counters, Kept } from './store'
export type { SettingsChange, SettingsKeeper } from './settings-keeper'
export { builtAt } from './hours/built'
export { displaySwitch } from './hours/display-switch'
export { createLog, type Log } from './log'
export { secured, securityHeaders } from './http/headers'
export { refuse, refusal, type Refusal } from './http/refusal'
export { methodsOf } from './http/methods'

export type KioskOptions = ScreenOptions &
  HoursOptions &
  Pick<VisitorsOptions, 'reportThread'> & {
    /** The folder of the built page, with `index.html`. */
    readonly page: string
    readonly host: 'electron' | 'web'
    /** Milliseconds that never jump. */
    readonly monotonic?: () => number
    readonly now?: () => Date
    readonly every?: Every
    readonly after?: After
    readonly random?: () => string
    readonly read?: ReadFolder
    readonly log?: Log
  }

/** The clocks, chance and timers of this machine, unless a test brings its own. */
const worldOf = ({ now = () => new Date(), monotonic = () => performance.now(), ...options }: KioskOptions) => {
  const {
    random = randomUUID,
    every = everyByTimer,
    after = afterByTimer,
    read = readExhibitFolder,
    dataFolder: folder,
  } = options
  return { now, monotonic, random, every, after, read, log: options.log ?? createLog({ folder, now }) }
}

type World = ReturnType<typeof worldOf>

/** A running kiosk service. */
export type Kiosk = {
  /** Answers every request; never rejects. */
  readonly fetch: (request: Request) => Promise<Response>
  readonly health: () => Health
  readonly settings: SettingsKeeper
  readonly journal: (report: VisitReport) => Kept
  /** Notes what the machine did, or what was done to it. */
  readonly note: Store['note']
  readonly notes: Store['notes']
  /** Where the operator can take files along, and how they get there. */
  readonly exports: Exports
  readonly counters: Counters
  readonly log: Log
  /** Puts another exhibit on screen, between visits. */
  readonly offer: OnScreen['offer']
  /** What health says besides until another exhibit is shown: that the last edit is broken, for one. */
  readonly complain: OnScreen['complain']
  /** The host tells that the page was lost: its process died, it hung, or it painted nothing. */
  readonly pageLost: (why: PageLoss) => void
  /** Whether the screen is black because the hall is closed, so that the page may paint nothing. */
  readonly isResting: HoursService['isResting']
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

const notingIn = ({ note, notes, counters }: Store) => ({ note, notes, counters })

const notesOfInstalling =
  ({ note }: Store) =>
  (detail: NoteDetail): void =>
    void note('install', detail)

const closeOnce = (work: () => Promise<void>): (() => Promise<void>) => {
  let closing: Promise<void> | undefined
  return () => (closing ??= work())
}

/** Settings that were stored and are not usable, as health tells them. */
const settingsReasons = (settings: SettingsKeeper): readonly Reason[] =>
  settings.problems().map(({ says }) => ({ code: 'settings-unusable', says }))

/** The settings in the store; what is amiss with either is logged. */
const openSettings = (store: Store, folder: string, { now, every, log }: World): SettingsKeeper => {
  const keepAside = (stored: unknown): void => {
    const file = putSettingsAside(folder, now(), stored)
    log.warn(`settings that could not be read whole ${file ? `are kept in ${file}` : 'could not be kept aside'}`)
  }
  const settings = createSettingsKeeper({ store, every, keepAside })
  for (const { says } of [...store.reasons(), ...settingsReasons(settings)]) log.warn(says)
  return settings
}

/** What lies in the data folder: journal and settings, who may change them, and the reports. */
const openKept = (options: KioskOptions, world: World, boot: string) => {
  const { now, every, monotonic, log } = world
  const { dataFolder: folder } = options
  const mostEvents = (): number => settings.current().journal.mostEvents
  const store = openStore({ folder, now, every, boot, monotonic, mostEvents })
  const settings = openSettings(store, folder, world)
  const operator = openOperator({ dataFolder: folder, store, monotonic, log })
  const visitors = openVisitors(options, { store, settings: settings.current, now, every })
  const { abilities = {} } = options
  const desk = openOperatorSettings({ ...options, abilities, settings, exports: visitors.exports })
  return { store, settings, operator, visitors, desk }
}

type BehindDoors = {
  readonly store: Store
  readonly told: SettingsKeeper['current']
  readonly pulse: Pulse
  readonly news: Pick<News, 'settingsChanged'>
}

/** What stands behind the hidden doors without a PIN; the doors themselves are noted in the journal. */
const openStaff = ({ now, every, monotonic }: World, { store, told, pulse, news }: BehindDoors) => {
  const { note, counters } = store
  const changed = news.settingsChanged
  noteDoors(pulse, note)
  const sound = createSoundOff({ counters, now, every, changed, timeZone: () => told().hours.timeZone })
  const staff = { note, call: () => told().staff.call, sound, monotonic }
  return { sound, staff, isSoundOff: () => sound.until() !== undefined }
}

/**
 * Starts the service: store, settings, exhibit, routes. A broken exhibit, disk or database never keeps it from
 * starting: it shows what it can, and health says `degraded` and why.
 */
export const createKiosk = async (options: KioskOptions): Promise<Kiosk> => {
  const { page, version, host, clockRate = 1, changes = 'between-visits', abilities = {} } = options
  const world = worldOf(options)
  const { now, monotonic, random, every, after, read, log } = world
  const [started, boot] = [monotonic(), random()]
  log.info(`starts: version ${version}, ${host} host, boot ${boot}`)

  const { store, settings, operator, visitors, desk } = openKept(options, world, boot)
  const pulse = createPulse(monotonic)
  const hours = openHours(options, { settings, store, pulse, every, monotonic, now })
  const told = { settings: settings.current, pulse, every, read, log, monotonic, now, isResting: hours.isResting }
  const tours = openTours({ settings, store, abilities, page, clockRate, monotonic, after, log }, () => screen)
  const screen = await openScreen(options, { ...told, ...tours.ofScreen, note: notesOfInstalling(store) })
  const { install, onScreen, names, news, edits, editing, ways } = screen
  void tours.obey()
  if (changes === 'between-visits') hours.start(news)

  const journal = (report: VisitReport): Kept => store.append(entriesOf(report, boot, now().toISOString()))
  const uptimeMs = (): number => monotonic() - started
  const reasons = () =>
    [onScreen, install, store, hours].flatMap((each) => each.reasons()).concat(settingsReasons(settings))
  const facts = { version, host, page, shown: onScreen.shown, pulse, waiting: store.waiting, install: install.state }
  const health = reportHealth({ ...facts, uptimeMs, reasons, operator: operator.access.state, hours })
  const { sound, staff, isSoundOff } = openStaff(world, { store, told: settings.current, pulse, news })
  const run = { abilities, store, settings: settings.current, health, news, sound, now, monotonic, ...ways }
  const { close: endRun, ...running } = openNow({ dataFolder: options.dataFolder, ...run })
  const test = openSelfTest(options, { ...run, hours, shown: onScreen.shown, save: visitors.exports.save })
  const pages = { now: running, actions: running.actions, settings: desk, exhibit: install.operator, test, staff }
  const machine = { guide: tours, clock: visitors.heed(hours), doctor: openDoctor(options.dataFolder) }
  const routes = { ...pages, access: operator, places: visitors.exports, visitors: visitors.visitors, ...machine }
  const { shown, byDigest } = onScreen
  const serve = { page, version, clockRate, changes, settings: settings.current, shown, byDigest, health, news, names }
  const answers = { guide: tours.guide, journal, beat: pulse.beat, hours: hours.answer, operator: routes, editing }
  const fetch = createApp({ ...serve, ...answers, isSoundOff, log })
  settings.onChange(news.settingsChanged)
  const close = closeOnce(async () => {
    settings.close()
    desk.trial?.close()
    for (const end of [sound.close, news.close, visitors.close, endRun, hours.close, store.close]) end()
    log.info('stops')
    await Promise.all([edits?.close(), onScreen.close(), install.close(), tours.close()])
  })
  const heard = { isResting: hours.isResting, lastBeat: pulse.last, onBeat: pulse.onBeat }
  const kept = { journal, ...notingIn(store), exports: visitors.exports }
  return { fetch, health, settings, ...kept, log, ...ways, ...heard, pageLost: running.pageLost, close }
}
