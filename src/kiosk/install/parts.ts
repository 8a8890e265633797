import type { Shown } from '../exhibits/choose'
import type { ReadFolder } from '../exhibits/last-good'
import type { Pack } from '../packs'
import type { TurnHooks, Turned } from '../stage'
import type { Keeper } from './keeper'
import type { Shelf } from './shelf'
import type { Trust } from './trust'
import type { InstallProgress } from './verdict'

/** The steps of an installation, in their order; a test ends the program at each of them. */
export const installSteps = [
  'judged',
  'drafted',
  'unpacked',
  'checked',
  'adopted',
  'trusted',
  'committed',
  'swept',
] as const
export type InstallStep = (typeof installSteps)[number]

/** What installing needs. One installer at a time works on a data folder: who has one holds the lock. */
export type InstallerParts = {
  /** The version of this kiosk. */
  readonly engine: string
  readonly dataFolder: string
  readonly bundled: string
  readonly keeper: Keeper
  readonly shelf: Shelf
  readonly trust: Trust
  /** Notes of a pack that lies in its place when and from whom it came; nothing depends on it. Never throws. */
  readonly record?: ((pack: Pack) => Promise<void>) | undefined
  readonly read: ReadFolder
  /** Puts an exhibit on screen between visits; where nothing is shown, commits at once. */
  readonly present: (shown: Shown, hooks: TurnHooks) => Promise<Turned>
  /** Whether a screen is there, on which a new pack begins its probation at once. */
  readonly isShown: boolean
  /** How long a new pack is on probation there. */
  readonly probationMinutes?: (() => number) | undefined
  readonly reserveBytes?: number | undefined
  readonly reached?: ((step: InstallStep) => void) | undefined
}

export type Work = {
  readonly tell?: ((progress: InstallProgress) => void) | undefined
  /** Ends the work, up to the moment of the change; then the exhibit stays what it was. */
  readonly signal?: AbortSignal | undefined
  /** The pack somebody looked at and said yes to: another one in its place is not installed. */
  readonly expects?: { readonly digest: string; readonly fingerprint: string } | undefined
}
