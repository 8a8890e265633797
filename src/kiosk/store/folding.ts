import type { DatabaseSync } from 'node:sqlite'

/**
 * Beyond so many pages of 4 KB the write-ahead log is folded into the database by the very write that fills it, and whoever reported waits.
 * SQLite's own limit is 1,000: every hundredth report of a visit.
 */
export const mostLogPages = 4_000
/** Fewer writes than this are not worth the two syncs of a folding. */
const worthwhile = 40

export type Folding = {
  /** Something was written. */
  readonly wrote: () => void
  /** Called every few seconds. */
  readonly look: () => void
}

/** Folds the log into the database while nobody reports: not before one look has passed without a write. */
export const createFolding = (run: (work: (database: DatabaseSync) => void) => void): Folding => {
  let writes = 0
  let isFresh = false
  return {
    wrote: () => {
      writes += 1
      isFresh = true
    },
    look: () => {
      if (!isFresh && writes >= worthwhile) {
        writes = 0
        run((database) => database.exec('PRAGMA wal_checkpoint(PASSIVE)'))
      }
      isFresh = false
    },
  }
}
