import type { Problem } from '../../exhibit'
import { attempt, type Shown } from '../exhibits/choose'
import type { ReadFolder } from '../exhibits/last-good'
import { checkContents, type Edition, type Outcome, type Pack, readPack, unpackTo } from '../packs'
import type { TurnHooks, Turned } from '../stage'
import { editionOf, judge, type Judgement, type Wishes } from './judge'
import type { Keeper } from './keeper'
import { activated, type Failing, type InstalledPack, type Occupant, takenBack, undone } from './pointer'
import { brokenExhibit, type InstallRefusal, nothingToUndo, ofPack, otherName, superseded, unsaved } from './refusal'
import type { Shelf } from './shelf'
import type { Trust } from './trust'
import type { InstallProgress, Verdict } from './verdict'

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
  readonly read: ReadFolder
  /** Puts an exhibit on screen between visits; where nothing is shown, commits at once. */
  readonly present: (shown: Shown, hooks: TurnHooks) => Promise<Turned>
  /** Whether a screen is there, on which a new pack begins its probation at once. */
  readonly isShown: boolean
  /** How long a new pack is on probation there. */
  readonly probationMinutes?: number | undefined
  readonly reserveBytes?: number | undefined
  readonly reached?: ((step: InstallStep) => void) | undefined
}

export type Work = {
  readonly tell?: ((progress: InstallProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export type Installer = {
  /** What a pack would come to, without writing anything. */
  readonly look: (
    file: string,
    wishes: Wishes,
  ) => Promise<Outcome<{ readonly pack: Pack; readonly judgement: Judgement }>>
  readonly install: (file: string, wishes: Wishes, work?: Work) => Promise<Verdict>
  readonly undo: (work?: Work) => Promise<Verdict>
  /** The active pack failed: the one before it comes back, or the bundled exhibit where that is broken too. */
  readonly takeBack: (because: Failing) => Promise<void>
  /** Puts on screen what is active now, or the bundled exhibit where that is broken. */
  readonly showActive: () => Promise<void>
}

export const refused = (refusal: InstallRefusal, edition?: Pick<Edition, 'id' | 'version'>): Verdict => ({
  kind: 'refused',
  refusal,
  ...(edition && { id: edition.id, version: edition.version }),
})

/** An exhibit that can be shown, or why not. */
type Ready = { readonly shown: Shown } | { readonly refusal: InstallRefusal }

/** Reads an unpacked or installed exhibit as strictly as `kiosk check` does, and that it is the one it should be. */
export const readInstalled = async (read: ReadFolder, folder: string, pack: InstalledPack): Promise<Ready> => {
  const result = await attempt(read, folder, 'pack')
  if (!('shown' in result)) return { refusal: brokenExhibit(result.problems) }
  const { exhibit, digest } = result.shown
  if (exhibit.id !== pack.id || exhibit.version !== pack.version) return { refusal: otherName }
  return digest === pack.digest ? { shown: result.shown } : { refusal: brokenExhibit(noProblems) }
}

const noProblems: readonly Problem[] = []

/** The edition that is active: what a pack is compared with. */
const currentEdition = async ({ keeper, read, bundled }: InstallerParts): Promise<Edition | undefined> => {
  const { active } = keeper.now()
  if (active !== 'bundled') return active
  const result = await attempt(read, bundled, 'bundled')
  if (!('shown' in result)) return undefined
  const { exhibit, digest } = result.shown
  return { id: exhibit.id, version: exhibit.version, digest }
}

const tally = (total: number, tell: Work['tell']) => {
  let done = 0
  return (bytes: number): void => {
    done += bytes
    tell?.({ kind: 'unpacking', done, total })
  }
}

/** Unpacks into the staging folder, reads what came of it, and gives it its place among the packs. */
const prepare = async (parts: InstallerParts, pack: Pack, { tell, signal }: Work): Promise<Ready> => {
  const { shelf, read, reserveBytes, reached = () => undefined } = parts
  const edition = editionOf(pack)
  const draft = await shelf.draft(edition)
  reached('drafted')
  const options = { ...(signal && { signal }), ...(reserveBytes !== undefined && { reserveBytes }) }
  const unpacked = await unpackTo(pack, draft, { onBytes: tally(pack.manifest.total, tell), ...options })
  if (!unpacked.ok) return { refusal: ofPack(unpacked.refusal) }
  reached('unpacked')
  tell?.({ kind: 'checking' })
  const ready = await readInstalled(read, draft, edition)
  if (!('shown' in ready)) return ready
  reached('checked')
  const folder = await shelf.adopt(draft, edition)
  reached('adopted')
  return { shown: { ...ready.shown, folder } }
}

/** Takes away what is neither active nor the one before; what can't be taken away now is taken away another time. */
const sweep = async ({ keeper, shelf }: InstallerParts): Promise<void> => {
  const { active, previous } = keeper.now()
  await shelf.sweep([active, previous]).catch(() => undefined)
}

const presentWith = async (
  { present }: InstallerParts,
  shown: Shown,
  commit: () => boolean,
  { tell }: Work,
): Promise<InstallRefusal | undefined> => {
  const turned = await present(shown, { commit, waits: () => tell?.({ kind: 'waiting' }) })
  if (turned === 'shown') return undefined
  return turned === 'kept' ? unsaved : superseded
}

const takenVerdict = ({ id, version }: Edition, { probationMinutes }: InstallerParts): Verdict => ({
  kind: 'taken',
  id,
  version,
  ...(probationMinutes !== undefined && { probationMinutes }),
})

const take = async (parts: InstallerParts, pack: Pack, newKey: string | undefined, work: Work): Promise<Verdict> => {
  const { keeper, trust, isShown, reached = () => undefined } = parts
  const edition = editionOf(pack)
  try {
    const ready = await prepare(parts, pack, work)
    if (!('shown' in ready)) {
      await sweep(parts)
      return refused(ready.refusal, edition)
    }
    if (newKey !== undefined) await trust.add(newKey)
    reached('trusted')
    const commit = (): boolean => keeper.change(activated(keeper.now(), edition, isShown))
    const against = await presentWith(parts, ready.shown, commit, work)
    if (!against) reached('committed')
    await sweep(parts)
    reached('swept')
    return against ? refused(against, edition) : takenVerdict(edition, parts)
  } catch {
    await sweep(parts)
    return refused(unsaved, edition)
  }
}

const readyOf = async ({ read, shelf, bundled }: InstallerParts, occupant: Occupant): Promise<Ready> => {
  if (occupant !== 'bundled') return readInstalled(read, shelf.folderOf(occupant), occupant)
  const result = await attempt(read, bundled, 'bundled')
  return 'shown' in result ? { shown: result.shown } : { refusal: brokenExhibit(result.problems) }
}

const isWhole = async (parts: InstallerParts): Promise<boolean> =>
  'shown' in (await readyOf(parts, parts.keeper.now().active))

const undo = async (parts: InstallerParts, work: Work): Promise<Verdict> => {
  const { keeper } = parts
  const { previous } = keeper.now()
  if (previous === null) return refused(nothingToUndo)
  const ready = await readyOf(parts, previous)
  if (!('shown' in ready)) return refused(ready.refusal)
  const against = await presentWith(parts, ready.shown, () => keeper.change(undone(keeper.now(), previous)), work)
  const { id, version } = ready.shown.exhibit
  return against ? refused(against, { id, version }) : { kind: 'undone', id, version }
}

const showActive = async (parts: InstallerParts): Promise<void> => {
  const before = await readyOf(parts, parts.keeper.now().active)
  const ready = 'shown' in before ? before : await readyOf(parts, 'bundled')
  if ('shown' in ready) await parts.present(ready.shown, {})
}

/**
 * Installs packs into a data folder and takes them back. Everything that can fail happens in a staging folder; the change itself is
 * one small write. Never throws: what the disk or the pack would not do comes back as a verdict.
 */
export const createInstaller = (parts: InstallerParts): Installer => {
  const look: Installer['look'] = async (file, wishes) => {
    const read = await readPack(file)
    if (!read.ok) return read
    const facts = {
      engine: parts.engine,
      dataFolder: parts.dataFolder,
      trusted: await parts.trust.keys(),
      current: await currentEdition(parts),
      pointer: parts.keeper.now(),
    }
    const judgement = judge(read.value, facts, wishes)
    // Unpacking finds damage by itself; a pack that won't be unpacked is read to its end here, as damage is told before all else.
    const whole = judgement.kind === 'take' ? undefined : await checkContents(read.value)
    if (whole?.ok === false) return whole
    return { ok: true, value: { pack: read.value, judgement } }
  }
  const install: Installer['install'] = async (file, wishes, work = {}) => {
    const looked = await look(file, wishes)
    if (!looked.ok) return refused(ofPack(looked.refusal))
    const { pack, judgement } = looked.value
    const { id, version } = editionOf(pack)
    parts.reached?.('judged')
    switch (judgement.kind) {
      case 'refused':
        return refused(judgement.refusal, { id, version })
      case 'already':
        // One that was damaged on the disk is mended by installing it again.
        return (await isWhole(parts)) ? { kind: 'already', id, version } : take(parts, pack, undefined, work)
      case 'unanswered':
        return { kind: 'unanswered', id, version, fingerprint: judgement.fingerprint, command: judgement.command }
      case 'take':
        return take(parts, pack, judgement.newKey, work)
    }
  }
  return {
    look,
    install,
    undo: (work = {}) => undo(parts, work),
    takeBack: (because) => {
      parts.keeper.insist(takenBack(parts.keeper.now(), because))
      return showActive(parts)
    },
    showActive: () => showActive(parts),
  }
}
