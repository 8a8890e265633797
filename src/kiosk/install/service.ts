import type { Shown } from '../exhibits/choose'
import type { Reason } from '../health'
import { createEntrances, type InstallServiceOptions, partsOf, type Screen } from './entrances'
import { installPlaces } from './places-of'
import { createOwnership, createRounds } from './rounds'
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
  readonly close: () => Promise<void>
}

/** How often inbox and sticks are looked at: a few directory reads. */
const lookMs = 2_000

/** The pieces, each knowing only what it needs of the others. */
const assemble = (options: InstallServiceOptions, screen: () => Screen | undefined, signal: AbortSignal) => {
  const { dataFolder, isFolderShown, settings } = options
  const ownership = createOwnership(installPlaces(dataFolder).lock)
  const hooks = { screen, signal, changed: () => trial.follow() }
  const parts = partsOf(options, hooks)
  const entrances = createEntrances(options, parts, hooks)
  const { keeper } = parts
  const trial = createTrial({ ...options, ...settings.install, keeper, installer: entrances.installer })
  /** This program is the one that may install from now on. */
  const own = async (): Promise<void> => {
    if (!isFolderShown) trial.follow()
    await entrances.prepare().catch(() => undefined)
  }
  return { ownership, parts, keeper, entrances, trial, own }
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
  const { ownership, parts, keeper, entrances, trial, own } = assemble(options, () => screen, signal)

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
  const looking = createRounds({ ownership, signal, log, catchUp, look: entrances.look })
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
    close: async () => {
      stopLooking()
      stopping.abort()
      await looking.idle()
      trial.close()
      ownership.release()
    },
  }
}
