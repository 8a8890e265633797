import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { renameFreed } from '../disk/rename'
import { makeFolder, syncFolder } from '../disk/durable'
import type { ReadFolder } from '../exhibits/last-good'
import type { InstalledPack, Occupant } from './pointer'

/** Where half unpacked exhibits lie. On the same disk as the packs, so that one becomes a pack by a rename. */
const staging = '.staging'

/** The name of a pack's folder: readable, and another one for other content of the same version. */
export const folderName = ({ id, version, digest }: InstalledPack): string => `${id}@${version}-${digest.slice(0, 12)}`

const isPackFolder = (name: string): boolean => /^[a-z][a-z0-9-]*@[\d.]+-[0-9a-f]{12}$/.test(name)

/** The folders of the installed packs. All of it throws what the disk throws. */
export type Shelf = {
  readonly folderOf: (pack: InstalledPack) => string
  /** A place to unpack into that is not there yet; its folder is. */
  readonly draft: (pack: InstalledPack) => Promise<string>
  /** Gives an unpacked exhibit its place. One that stands there whole already stays, one that was damaged gives way. */
  readonly adopt: (draft: string, pack: InstalledPack) => Promise<string>
  /** The names of the folders of packs that lie there. Never throws. */
  readonly names: () => Promise<readonly string[]>
  /** Takes away every pack but these, and all that is half unpacked. */
  readonly sweep: (kept: readonly (Occupant | null)[]) => Promise<void>
}

export const createShelf = (root: string, read: ReadFolder): Shelf => {
  const folderOf = (pack: InstalledPack): string => join(root, folderName(pack))
  const drop = (name: string): Promise<void> => rm(join(root, name), { recursive: true, force: true })
  const isWhole = async (folder: string, { digest }: InstalledPack): Promise<boolean> => {
    const result = await read(folder)
    return result.ok && result.digest === digest
  }
  return {
    folderOf,
    draft: async (pack) => {
      await drop(staging)
      await makeFolder(join(root, staging))
      return join(root, staging, folderName(pack))
    },
    adopt: async (draft, pack) => {
      const target = folderOf(pack)
      if (!(await isWhole(target, pack))) {
        await drop(folderName(pack))
        await renameFreed(draft, target)
        await syncFolder(root)
      }
      return target
    },
    names: async () => (await readdir(root).catch(() => [])).filter(isPackFolder).sort(),
    sweep: async (kept) => {
      const names = kept.flatMap((pack) => (pack === null || pack === 'bundled' ? [] : [folderName(pack)]))
      for (const name of await readdir(root)) {
        if (name === staging || (isPackFolder(name) && !names.includes(name))) await drop(name)
      }
    },
  }
}
