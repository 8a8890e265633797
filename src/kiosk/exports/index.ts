import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ListSticks } from '../install/sticks'
import { ownPlace, placesHere, type Place, type PlaceHere } from './places'
import { noRoom, saveFailed, saveRefused, type SaveRefusal } from './refusal'
import { filledWith, saveFile, saveFolder, type FileToSave } from './write'

export type { Place } from './places'
export type { SaveRefusal, SaveRefusalCode } from './refusal'
export type { FileToSave } from './write'

/** What was saved: the place, and the name it got there, which is another one where the first was taken. */
export type Saved = { readonly ok: true; readonly place: Place; readonly name: string }

/** Files that people take along: to a stick, or into the folder `exports` of the data folder. Nothing here throws. */
export type Exports = {
  readonly places: () => Promise<readonly Place[]>
  /** Saves one file, never over another one; saved means on the disk. */
  readonly save: (placeId: string, fileName: string, bytes: Uint8Array) => Promise<Saved | SaveRefusal>
  /** Saves files in a new folder, all of them or none. */
  readonly saveAll: (placeId: string, folderName: string, files: readonly FileToSave[]) => Promise<Saved | SaveRefusal>
  /**
   * Has a new folder filled by somebody else, who needs at most so many bytes, syncs what they write, and tells whether it is all
   * there; else nothing is saved.
   */
  readonly saveBy: (
    placeId: string,
    folderName: string,
    bytes: number,
    fill: (folder: string) => Promise<boolean>,
  ) => Promise<Saved | SaveRefusal>
}

export type ExportsOptions = {
  readonly dataFolder: string
  readonly sticks: ListSticks
  readonly random?: () => string
}

/** Names that every file system takes, that begin with no dot and lead into no other folder. */
const goodName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/

const sizeOf = (files: readonly FileToSave[]): number => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)

/** How much a file takes besides its bytes, at most, and the folder's own entry. */
const besides = 64 * 1024

/** What stays free on the kiosk's own disk: an export must not keep it from writing down what visitors do. */
const leftFree = 64 * 1024 * 1024

const shown = ({ id, label, freeBytes }: PlaceHere): Place => ({ id, label, freeBytes })

export const createExports = ({ dataFolder, sticks, random = randomUUID }: ExportsOptions): Exports => {
  const here = () => placesHere(sticks, join(dataFolder, ownPlace))

  const into = async (
    placeId: string,
    names: readonly string[],
    size: number,
    write: (folder: string) => Promise<string>,
  ): Promise<Saved | SaveRefusal> => {
    if (!names.every((name) => goodName.test(name))) return saveRefused('name')
    const place = (await here()).find(({ id }) => id === placeId)
    if (!place) return saveRefused('gone')
    const needed = size + (placeId === ownPlace ? leftFree : besides)
    if (place.freeBytes < needed) return noRoom(needed, place.freeBytes)
    try {
      return { ok: true, place: shown(place), name: await write(place.folder) }
    } catch (error) {
      return saveFailed(error)
    }
  }
  return {
    places: async () => (await here()).map(shown),
    save: (placeId, name, bytes) =>
      into(placeId, [name], bytes.byteLength, (folder) => saveFile(folder, { name, bytes }, random())),
    saveAll: (placeId, folderName, files) =>
      into(placeId, [folderName, ...files.map(({ name }) => name)], sizeOf(files), (folder) =>
        saveFolder(folder, folderName, filledWith(files), random()),
      ),
    saveBy: (placeId, folderName, bytes, fill) =>
      into(placeId, [folderName], bytes, (folder) => saveFolder(folder, folderName, fill, random())),
  }
}
