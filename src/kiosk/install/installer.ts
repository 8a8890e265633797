import { attempt } from '../exhibits/choose'
import { checkContents, type Edition, type Outcome, type Pack, readPack, unpackTo } from '../packs'
import { editionOf, type Facts, judge, type Judgement, type Wishes } from './judge'
import type { InstallerParts, Work } from './parts'
import { activated, type Failing, type Occupant, takenBack } from './pointer'
import { presentWith, refused, showActive, switchTo, undo } from './put-back'
import { type Ready, readInstalled, readyOf } from './ready'
import { exchanged, ofPack, stopped, unsaved } from './refusal'
import type { Verdict } from './verdict'

export { installSteps, type InstallerParts, type InstallStep, type Work } from './parts'
export { refused } from './put-back'

export type Installer = {
  /** What a pack says of itself, and what it is judged by. Reads its list, not what its files hold. */
  readonly glance: (file: string) => Promise<Outcome<{ readonly pack: Pack; readonly facts: Facts }>>
  /** What a pack would come to, without writing anything. */
  readonly look: (
    file: string,
    wishes: Wishes,
  ) => Promise<Outcome<{ readonly pack: Pack; readonly judgement: Judgement }>>
  readonly install: (file: string, wishes: Wishes, work?: Work) => Promise<Verdict>
  readonly undo: (work?: Work) => Promise<Verdict>
  /** Puts one of those that are there on screen: an installed one, or the one that came with the kiosk. */
  readonly switchTo: (chosen: Occupant, work?: Work) => Promise<Verdict>
  /** The active pack failed: the one before it comes back, or the bundled exhibit where that is broken too. */
  readonly takeBack: (because: Failing) => Promise<void>
  /** Puts on screen what is active now, or the bundled exhibit where that is broken. */
  readonly showActive: () => Promise<void>
}

/** The edition that is active: what a pack is compared with. The bundled one, which never changes while the kiosk runs, is read once. */
const createCurrentEdition = ({ keeper, read, bundled }: InstallerParts) => {
  let known: Edition | undefined
  return async (): Promise<Edition | undefined> => {
    const { active } = keeper.now()
    if (active !== 'bundled') return active
    if (known) return known
    const result = await attempt(read, bundled, 'bundled')
    if (!('shown' in result)) return undefined
    const { exhibit, digest } = result.shown
    return (known = { id: exhibit.id, version: exhibit.version, digest })
  }
}

type CurrentEdition = ReturnType<typeof createCurrentEdition>

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
  await parts.record?.(pack)
  reached('adopted')
  return { shown: { ...ready.shown, folder } }
}

/** Takes away what is neither active nor the one before; what can't be taken away now is taken away another time. */
const sweep = async ({ keeper, shelf }: InstallerParts): Promise<void> => {
  const { active, previous } = keeper.now()
  await shelf.sweep([active, previous]).catch(() => undefined)
}

const takenVerdict = ({ id, version }: Edition, { probationMinutes }: InstallerParts): Verdict => ({
  kind: 'taken',
  id,
  version,
  ...(probationMinutes && { probationMinutes: probationMinutes() }),
})

const take = async (parts: InstallerParts, pack: Pack, newKey: string | undefined, work: Work): Promise<Verdict> => {
  const { keeper, trust, isShown, reached = () => undefined } = parts
  const edition = editionOf(pack)
  try {
    const prepared = await prepare(parts, pack, work)
    const ready = 'shown' in prepared && work.signal?.aborted ? { refusal: stopped } : prepared
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

const glanceAt = async (
  parts: InstallerParts,
  current: CurrentEdition,
  file: string,
): ReturnType<Installer['glance']> => {
  const read = await readPack(file)
  if (!read.ok) return read
  const facts = {
    engine: parts.engine,
    dataFolder: parts.dataFolder,
    trusted: await parts.trust.keys(),
    current: await current(),
    pointer: parts.keeper.now(),
  }
  return { ok: true, value: { pack: read.value, facts } }
}

const isExpected = ({ digest, signedBy }: Pack, { expects }: Work): boolean =>
  expects === undefined || (expects.digest === digest && expects.fingerprint === signedBy.fingerprint)

const isWhole = async (parts: InstallerParts): Promise<boolean> =>
  'shown' in (await readyOf(parts, parts.keeper.now().active))

/**
 * Installs packs into a data folder and takes them back. Everything that can fail happens in a staging folder; the change itself is
 * one small write. Never throws: what the disk or the pack would not do comes back as a verdict.
 */
export const createInstaller = (parts: InstallerParts): Installer => {
  const current = createCurrentEdition(parts)
  const glance: Installer['glance'] = (file) => glanceAt(parts, current, file)
  const look: Installer['look'] = async (file, wishes) => {
    const glanced = await glance(file)
    if (!glanced.ok) return glanced
    const { pack, facts } = glanced.value
    const judgement = judge(pack, facts, wishes)
    // Unpacking finds damage by itself; a pack that won't be unpacked is read to its end here, as damage is told before all else.
    const whole = judgement.kind === 'take' ? undefined : await checkContents(pack)
    if (whole?.ok === false) return whole
    return { ok: true, value: { pack, judgement } }
  }
  const install: Installer['install'] = async (file, wishes, work = {}) => {
    const looked = await look(file, wishes)
    if (!looked.ok) return refused(ofPack(looked.refusal))
    const { pack, judgement } = looked.value
    const { id, version } = editionOf(pack)
    if (!isExpected(pack, work)) return refused(exchanged, { id, version })
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
    glance,
    look,
    install,
    undo: (work = {}) => undo(parts, work),
    switchTo: (chosen, work = {}) => switchTo(parts, chosen, work),
    takeBack: (because) => {
      parts.keeper.insist(takenBack(parts.keeper.now(), because))
      return showActive(parts)
    },
    showActive: () => showActive(parts),
  }
}
