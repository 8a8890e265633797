import type { Shown } from '../exhibits/choose'
import type { ReadFolder } from '../exhibits/last-good'
import type { Reason } from '../health'
import type { Keeper } from './keeper'
import { type InstalledPack, type Pointer, startOpened, takenBack } from './pointer'
import { readInstalled } from './ready'
import type { Shelf } from './shelf'

/** What to begin with: an installed exhibit, or nothing where the bundled one is to be shown. */
export type Beginning = { readonly shown?: Shown; readonly reasons: readonly Reason[] }

/** So many starts may end out of order while a pack is on probation; with the next one it is taken back. */
const mostOpenStarts = 2

export type BeginParts = {
  readonly keeper: Keeper
  readonly shelf: Shelf
  readonly read: ReadFolder
  /** Whether this program holds the lock and may write what it finds. */
  readonly owner: boolean
}

const unreadable = ({ version }: InstalledPack): Reason => ({
  code: 'pack-unreadable',
  says: `The installed exhibit ${version} can't be read any more; the one before it is shown.`,
})

/** A pack whose starts ended too often before it had proved itself has failed, whatever the reason was. */
const afterEndings = (keeper: Keeper): Pointer => {
  const { probation } = keeper.now()
  if (probation && probation.openStarts >= mostOpenStarts) keeper.insist(takenBack(keeper.now(), 'ended'))
  return keeper.now()
}

/**
 * The exhibit to start with: the active pack, where that can't be read the one before it. A pack on probation is noted as started
 * before it is shown, so that a start which ends out of order is counted.
 */
export const beginWith = async ({ keeper, shelf, read, owner }: BeginParts): Promise<Beginning> => {
  const { active, previous } = owner ? afterEndings(keeper) : keeper.now()
  const reasons: Reason[] = []
  for (const pack of [active, previous]) {
    if (pack === null || pack === 'bundled') break
    const ready = await readInstalled(read, shelf.folderOf(pack), pack)
    if ('shown' in ready) {
      if (owner && pack === active && keeper.now().probation) keeper.change(startOpened(keeper.now()))
      return { shown: ready.shown, reasons }
    }
    reasons.push(unreadable(pack))
  }
  return { reasons }
}
