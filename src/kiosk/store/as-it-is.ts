import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/**
 * Asks a database that can't be opened for writing, on a read-only disk for one, without locks and without its log:
 * good enough for what seldom changes. `undefined` when that fails as well.
 */
export const askAsItIs = <T>(file: string, question: (database: DatabaseSync) => T): T | undefined => {
  try {
    const address = pathToFileURL(file)
    address.search = 'immutable=1'
    const database = new DatabaseSync(address, { readOnly: true })
    try {
      return question(database)
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}
