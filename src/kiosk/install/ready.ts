import type { Problem } from '../../exhibit'
import { attempt, type Shown } from '../exhibits/choose'
import type { ReadFolder } from '../exhibits/last-good'
import type { InstalledPack, Occupant } from './pointer'
import { brokenExhibit, type InstallRefusal, otherName } from './refusal'
import type { Shelf } from './shelf'

/** An exhibit that can be shown, or why not. */
export type Ready = { readonly shown: Shown } | { readonly refusal: InstallRefusal }

const noProblems: readonly Problem[] = []

/** Reads an unpacked or installed exhibit as strictly as `kiosk check` does, and that it is the one it should be. */
export const readInstalled = async (read: ReadFolder, folder: string, pack: InstalledPack): Promise<Ready> => {
  const result = await attempt(read, folder, 'pack')
  if (!('shown' in result)) return { refusal: brokenExhibit(result.problems) }
  const { exhibit, digest } = result.shown
  if (exhibit.id !== pack.id || exhibit.version !== pack.version) return { refusal: otherName }
  return digest === pack.digest ? { shown: result.shown } : { refusal: brokenExhibit(noProblems) }
}

export type ReadyParts = { readonly read: ReadFolder; readonly shelf: Shelf; readonly bundled: string }

/** What is installed, or came with the kiosk, read anew. */
export const readyOf = async ({ read, shelf, bundled }: ReadyParts, occupant: Occupant): Promise<Ready> => {
  if (occupant !== 'bundled') return readInstalled(read, shelf.folderOf(occupant), occupant)
  const result = await attempt(read, bundled, 'bundled')
  return 'shown' in result ? { shown: result.shown } : { refusal: brokenExhibit(result.problems) }
}
