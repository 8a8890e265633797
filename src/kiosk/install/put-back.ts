import type { Shown } from '../exhibits/choose'
import type { Edition } from '../packs'
import type { InstallerParts, Work } from './parts'
import { type Occupant, type Pointer, switched, undone } from './pointer'
import { readyOf } from './ready'
import { type InstallRefusal, nothingToUndo, stopped, superseded, unsaved } from './refusal'
import type { Verdict } from './verdict'

export const refused = (refusal: InstallRefusal, edition?: Pick<Edition, 'id' | 'version'>): Verdict => ({
  kind: 'refused',
  refusal,
  ...(edition && { id: edition.id, version: edition.version }),
})

/** Puts it on screen between visits, and writes the change down in that moment. Says why not, where it did not come to that. */
export const presentWith = async (
  { present }: InstallerParts,
  shown: Shown,
  commit: () => boolean,
  { tell, signal }: Work,
): Promise<InstallRefusal | undefined> => {
  const turned = await present(shown, {
    commit: () => signal?.aborted !== true && commit(),
    waits: () => tell?.({ kind: 'waiting' }),
    signal,
  })
  if (turned === 'shown') return undefined
  if (signal?.aborted) return stopped
  return turned === 'kept' ? unsaved : superseded
}

const putBack = async (
  parts: InstallerParts,
  occupant: Occupant,
  change: () => Pointer,
  work: Work,
): Promise<Verdict> => {
  const ready = await readyOf(parts, occupant)
  if (!('shown' in ready)) return refused(ready.refusal)
  const against = await presentWith(parts, ready.shown, () => parts.keeper.change(change()), work)
  const { id, version } = ready.shown.exhibit
  return against ? refused(against, { id, version }) : { kind: 'undone', id, version }
}

export const undo = async (parts: InstallerParts, work: Work): Promise<Verdict> => {
  const { keeper } = parts
  const { previous } = keeper.now()
  return previous === null
    ? refused(nothingToUndo)
    : putBack(parts, previous, () => undone(keeper.now(), previous), work)
}

export const switchTo = (parts: InstallerParts, chosen: Occupant, work: Work): Promise<Verdict> =>
  putBack(parts, chosen, () => switched(parts.keeper.now(), chosen, parts.isShown), work)

export const showActive = async (parts: InstallerParts): Promise<void> => {
  const before = await readyOf(parts, parts.keeper.now().active)
  const ready = 'shown' in before ? before : await readyOf(parts, 'bundled')
  if ('shown' in ready) await parts.present(ready.shown, {})
}
