import type { Keeper } from './keeper'
import { type InstalledPack, isSame, type Occupant } from './pointer'
import type { PackRecord, Records } from './records'
import { folderName, type Shelf } from './shelf'

/** An installed exhibit that lies there. */
export type Shelved = { readonly pack: InstalledPack; readonly record: PackRecord | undefined }

export type ShelfListParts = { readonly keeper: Keeper; readonly shelf: Shelf; readonly records: Records }

const noted = (occupants: readonly (Occupant | null)[], name: string): InstalledPack | undefined =>
  occupants.filter((each) => each !== null && each !== 'bundled').find((pack) => folderName(pack) === name)

/** The installed exhibits of which it is known what they are, the one that is active first. */
export const listShelf = async ({ keeper, shelf, records }: ShelfListParts): Promise<readonly Shelved[]> => {
  const { active, previous, seen } = keeper.now()
  const all: Shelved[] = []
  for (const name of await shelf.names()) {
    const record = await records.of(name)
    const pack = noted([active, previous, ...seen], name) ?? (record && packOf(record))
    if (pack && folderName(pack) === name) all.push({ pack, record })
  }
  return all.toSorted((one, other) => Number(isSame(other.pack, active)) - Number(isSame(one.pack, active)))
}

const packOf = ({ id, version, digest }: PackRecord): InstalledPack => ({ id, version, digest })
