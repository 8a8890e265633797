import { basename } from 'node:path'
import type { Exhibit, Said } from '../../exhibit'
import type { Shown } from '../exhibits/choose'
import { differencesBetween, type Step } from '../packs'
import type { Action, Desk, DeskAsk } from './desk'
import type { createFilesOf } from './files-of'
import type { Finder, Found } from './found'
import type { Keeper } from './keeper'
import type { Need } from './needs'
import { type Failing, isSame } from './pointer'
import { folderName } from './shelf'
import type { Shelved } from './shelf-list'
import { labelOf } from './sticks'
import type { Trust } from './trust'

/** An installed exhibit, or the one that came with the kiosk, to switch to. */
export type ShelfEntry = {
  /** What a switch names: `bundled`, or the pack's folder. */
  readonly name: string
  /** Absent for the bundled one, which is what the kiosk's makers put there. */
  readonly id?: string
  readonly version?: string
  readonly signedBy?: string
  readonly at?: string
  readonly isActive: boolean
  /** The one undo puts back. */
  readonly isPrevious: boolean
  /** It failed on this kiosk, or was put away by its operator. */
  readonly wasTakenBack: boolean
}

/** A pack on a stick or in a folder. `changes` is absent while the files of the exhibit on screen are still being read. */
export type FoundEntry = {
  readonly key: string
  readonly file: string
  readonly place: string
  readonly size: number
  readonly id?: string
  readonly version?: string
  readonly signedBy?: string
  readonly isTrusted: boolean
  readonly isShown: boolean
  readonly step?: Step
  readonly changes?: { readonly added: number; readonly changed: number; readonly removed: number }
  readonly needs: readonly Need[]
  readonly against?: { readonly code: string; readonly says: Said; readonly cure: Said }
}

/** What the panel tells of exhibits. */
export type ExhibitState = {
  readonly shown: {
    readonly id: string
    readonly version: string
    readonly title: Exhibit['title']
    readonly from: Shown['from']
    readonly folder: string
    readonly signedBy: string | null
    readonly since: string | null
  } | null
  /** The kiosk was started to show a folder; packs wait. */
  readonly isFolderShown: boolean
  readonly probation: { readonly leftSeconds: number; readonly minutes: number } | null
  /** How long the next pack is on probation. */
  readonly minutes: number
  readonly takenBack: { readonly id: string; readonly version: string; readonly because: Failing } | null
  readonly shelf: readonly ShelfEntry[]
  readonly mayUndo: boolean
  readonly keys: readonly { readonly name: string; readonly fingerprint: string }[]
  readonly found: readonly FoundEntry[]
  readonly action: Action | null
}

export type OperatorExhibits = {
  readonly state: () => Promise<ExhibitState>
  /** `false` while another piece of work runs. */
  readonly start: (ask: DeskAsk) => boolean
  readonly cancel: () => void
  /** `false` where the disk would not. */
  readonly removeKey: (fingerprint: string) => Promise<boolean>
}

export type OperatorParts = {
  readonly keeper: Keeper
  readonly trust: Trust
  readonly shelf: () => Promise<readonly Shelved[]>
  readonly finder: Finder
  readonly desk: Desk
  readonly filesOf: ReturnType<typeof createFilesOf>
  readonly shown: () => Shown | undefined
  readonly isFolderShown: boolean
  readonly probationMinutes: () => number
  readonly leftSeconds: () => number | undefined
}

const shelfEntries = ({ keeper }: OperatorParts, shelved: readonly Shelved[]): readonly ShelfEntry[] => {
  const { active, previous, declined } = keeper.now()
  const packs = shelved.map(({ pack, record }) => ({
    name: folderName(pack),
    id: pack.id,
    version: pack.version,
    ...(record && { signedBy: record.signedBy, at: record.at }),
    isActive: isSame(active, pack),
    isPrevious: isSame(previous, pack),
    wasTakenBack: declined.includes(pack.digest),
  }))
  const bundled = { isActive: active === 'bundled', isPrevious: previous === 'bundled', wasTakenBack: false }
  return [...packs, { name: 'bundled', ...bundled }]
}

const countsOf = (files: ReturnType<OperatorParts['filesOf']>, { pack }: Found) => {
  if (!pack || !files) return undefined
  const { added, changed, removed } = differencesBetween(files, pack.manifest.files)
  return { added: added.length, changed: changed.length, removed: removed.length }
}

const foundEntry = (found: Found, files: ReturnType<OperatorParts['filesOf']>): FoundEntry => {
  const { key, file, root, size, pack, step, isTrusted, isShown, needs, against } = found
  const changes = countsOf(files, found)
  return {
    ...{ key, file: basename(file), place: labelOf(root), size, isTrusted, isShown, needs },
    ...(pack && { id: pack.manifest.id, version: pack.manifest.version, signedBy: pack.signedBy.fingerprint }),
    ...(step && { step }),
    ...(changes && { changes }),
    ...(against && { against: { code: against.code, says: against.says, cure: against.cure } }),
  }
}

const shownEntry = (shown: Shown, shelved: readonly Shelved[]): ExhibitState['shown'] => {
  const { exhibit, digest, from, folder } = shown
  const record = from === 'pack' ? shelved.find(({ pack }) => pack.digest === digest)?.record : undefined
  return {
    id: exhibit.id,
    version: exhibit.version,
    title: exhibit.title,
    from,
    folder: basename(folder),
    signedBy: record?.signedBy ?? null,
    since: record?.at ?? null,
  }
}

const stateOf = async (parts: OperatorParts): Promise<ExhibitState> => {
  const { keeper, trust, finder, desk, filesOf, isFolderShown, probationMinutes } = parts
  const minutes = probationMinutes()
  const [shelved, keys, found] = await Promise.all([parts.shelf(), trust.list(), finder.list()])
  const shown = parts.shown()
  const files = shown && found.length > 0 ? filesOf(shown) : undefined
  const leftSeconds = parts.leftSeconds()
  const { takenBack, previous } = keeper.now()
  return {
    shown: shown ? shownEntry(shown, shelved) : null,
    isFolderShown,
    probation: leftSeconds === undefined ? null : { leftSeconds, minutes },
    minutes,
    takenBack: takenBack && { id: takenBack.id, version: takenBack.version, because: takenBack.because },
    shelf: shelfEntries(parts, shelved),
    mayUndo: previous !== null && !isFolderShown,
    keys: keys.map(({ name, fingerprint }) => ({ name, fingerprint })),
    found: found.map((each) => foundEntry(each, files)),
    action: desk.action() ?? null,
  }
}

/** The exhibits of this kiosk in the hands of its operator. */
export const createOperatorExhibits = (parts: OperatorParts): OperatorExhibits => ({
  state: () => stateOf(parts),
  start: parts.desk.start,
  cancel: parts.desk.cancel,
  removeKey: (fingerprint) =>
    parts.trust.remove(fingerprint).then(
      () => true,
      () => false,
    ),
})
