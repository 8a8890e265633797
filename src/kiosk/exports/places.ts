import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import { labelOf, type ListSticks } from '../install/sticks'

/** A place that files can be saved to. `id` says nothing of where it lies on this machine. */
export type Place = {
  readonly id: string
  /** The name of the stick, as a person knows it; empty for the folder of the kiosk itself. */
  readonly label: string
  readonly freeBytes: number
}

/** A place with the folder behind it, which no answer and no file tells. */
export type PlaceHere = Place & { readonly folder: string }

/** The id of the folder `exports` in the data folder, for machines whose files are fetched in other ways. */
export const ownPlace = 'exports'

const idOf = (folder: string): string => `stick-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`

/** A place that can be written now, with the room it has; nothing where it can't. */
const look = async (folder: string, id: string, label: string): Promise<readonly PlaceHere[]> => {
  try {
    await access(folder, constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    return [{ id, label, freeBytes: bavail * bsize, folder }]
  } catch {
    return []
  }
}

/** The sticks that are plugged in and can be written, and then the folder of the kiosk itself. */
export const placesHere = async (sticks: ListSticks, own: string): Promise<readonly PlaceHere[]> => {
  await mkdir(own, { recursive: true }).catch(() => undefined)
  const folders = await sticks().catch(() => [])
  const found = await Promise.all(folders.map((folder) => look(folder, idOf(folder), labelOf(folder))))
  return [...found.flat(), ...(await look(own, ownPlace, ''))]
}
