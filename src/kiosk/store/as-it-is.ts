import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

export type Question<T> = (database: DatabaseSync) => T

/** Asks a database without changing it; `undefined` when that fails. */
export const askReading = <T>(place: string | URL, question: Question<T>): T | undefined => {
  try {
    const database = new DatabaseSync(place, { readOnly: true })
    try {
      return question(database)
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

/**
 * Asks a database that can't be opened for writing, on a read-only disk for one, without locks and without its log:
 * good enough for what seldom changes. `undefined` when that fails as well.
 */
export const askAsItIs = <T>(file: string, question: Question<T>): T | undefined => {
  const address = pathToFileURL(file)
  address.search = 'immutable=1'
  return askReading(address, question)
}
