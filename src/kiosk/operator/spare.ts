import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { syncFolderNow } from '../disk/durable'
import { renameFreedNow } from '../disk/rename'

/** The PIN a second time, in a file of its own: a database that is beyond reading takes the first with it. */
export type Spare = {
  /** What was written, unchecked; `undefined` where nothing can be read. */
  readonly read: () => unknown
  /** On the disk for good, or as it was before. */
  readonly write: (secrets: object) => void
}

const name = 'operator.json'

/** The file in a data folder. Nothing here throws: without it the PIN stands in the database all the same. */
export const spareIn = (folder: string): Spare => {
  const file = join(folder, name)
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
        return kept
      } catch {
        return undefined
      }
    },
    write: (secrets) => {
      try {
        writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true })
        renameFreedNow(`${file}.new`, file)
        syncFolderNow(folder)
      } catch {
        // A disk that can't be written is told by the database.
      }
    },
  }
}
