import type { Shown } from '../exhibits/choose'
import type { Reason } from '../health'
import { createDesk, type DeskParts } from './desk'
import { createEntrances, type InstallServiceOptions, partsOf, type Screen } from './entrances'
import { createFilesOf } from './files-of'
import { createOperatorExhibits, type OperatorExhibits } from './operator'
import { installPlaces } from './places-of'
import { createRecords } from './records'
import { busy, folderShown } from './refusal'
import { createOwnership, createRounds, createTurns } from './rounds'
import { listShelf } from './shelf-list'
import { beginWith } from './start'
import { type InstallState, stateOf, takenBackReasons } from './state'
import { createTrial } from './trial'

export type InstallService = {
  /** The installed exhibit to start with. */
  readonly begin: () => Promise<Shown | undefined>
  /** Looks for packs from now on, and watches the one on probation. */
  readonly start: (screen: Screen) => void
  /** The page was lost: its process died, it hung, or it painted nothing. */
  readonly pageLost: () => void
  readonly reasons: () => readonly Reason[]
  readonly state: () => InstallState
  /** What the operator may look at and do at the panel. */
  readonly operator: OperatorExhibits
  readonly close: () => Promise<void>
}

type Told = DeskParts['judged']

/** What the pieces stand in. */
type Around = {
  readonly options: InstallServiceOptions
  readonly screen: () => Screen | undefined
  readonly signal: AbortSignal
}

/** How often inbox and sticks are looked at: a few directory reads. */
const lookMs = 2_000

/** What the panel needs of the pieces. */
const atThePanel = (pieces: ReturnType<typeof assemble>, { options, screen, signal }: Around): OperatorExhibits => {
  const { ownership, parts, keeper, entrances, trial, turns } = pieces
  const { isFolderShown, settings, dataFolder, now } = options
  const { installer, finder, judged, receipt } = entrances
  const records = createRecords(installPlaces(dataFolder).packs, now)
  const shelf = () => listShelf({ ...parts, records })
  const barred = () => (isFolderShown ? folderShown : ownership.held() ? undefined : busy)
  const told = async (...[verdict, from]: Parameters<Told>): Promise<void> => {
    if (from && verdict.kind !== 'refused') await receipt(from.root, from.file, verdict)
    else judged(verdict)
  }
  const desk = createDesk({ installer, finder, shelf, turns, barred, signal, judged: told })
  return createOperatorExhibits({
    ...{ keeper, shelf, finder, desk, isFolderShown, trust: parts.trust, filesOf: createFilesOf() },
    shown: () => screen()?.shown(),
    probationMinutes: () => settings().install.probationMinutes,
    leftSeconds: trial.leftSeconds,
  })
}

/** The pieces, each knowing only what it needs of the others. */
const assemble = ({ options, screen, signal }: Around) => {
  const { dataFolder, isFolderShown, settings } = options
  const ownership = createOwnership(installPlaces(dataFolder).lock)
  const hooks = { screen, signal, changed: () => trial.follow() }
  const parts = partsOf(options, hooks)
  const entrances = createEntrances(options, parts, hooks)
  const { keeper } = parts
  const trial = createTrial({
    ...options,
    probationMinutes: () => settings().install.probationMinutes,
    keeper,
    installer: entrances.installer,
  })
  /** This program is the one that may install from now on. */
  const own = async (): Promise<void> => {
    if (!isFolderShown) trial.follow()
    await entrances.prepare().catch(() => undefined)
  }
  return { ownership, parts, keeper, entrances, trial, own, turns: createTurns() }
}

/**
 * Installs what is brought to a running kiosk, and takes back what fails. Nothing here throws or keeps the kiosk from starting; a
 * data folder that can't be written installs nothing.
 */
export const createInstallService = (options: InstallServiceOptions): InstallService => {
  const { isFolderShown, log, every } = options
  const stopping = new AbortController()
  const { signal } = stopping
  let screen: Screen | undefined
  let reasons: readonly Reason[] = []
  let stopLooking = (): void => undefined
  const around = { options, screen: () => screen, signal }
  const pieces = assemble(around)
  const { ownership, parts, keeper, entrances, trial, own, turns } = pieces

  const begin = async (): Promise<Shown | undefined> => {
    if (isFolderShown) return undefined
    const beginning = await beginWith({ ...parts, owner: ownership.held() })
    reasons = beginning.reasons
    for (const { says } of [...reasons, ...takenBackReasons(keeper)]) log.warn(says)
    return beginning.shown
  }
  /** Another program had the lock and may have installed something. */
  const catchUp = async (): Promise<void> => {
    keeper.reread()
    await begin()
    if (!isFolderShown) await entrances.installer.showActive()
    await own()
  }
  const looking = createRounds({ ownership, signal, log, catchUp, look: entrances.look, turns })
  return {
    begin,
    start: (shownOn) => {
      screen = shownOn
      if (ownership.held()) void own()
      stopLooking = every(lookMs, looking.ask)
    },
    pageLost: trial.pageLost,
    reasons: () => (isFolderShown ? [] : [...reasons, ...keeper.reasons(), ...takenBackReasons(keeper)]),
    state: () => stateOf(keeper, entrances.unanswered()),
    operator: atThePanel(pieces, around),
    close: async () => {
      stopLooking()
      stopping.abort()
      await looking.idle()
      await turns(() => Promise.resolve())
      trial.close()
      ownership.release()
    },
  }
}
