import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { faultOf } from '../faults'
import { inOneGo } from '../rows'
import { versionOf } from '../tables'
import { createSums, readState, sumsVersion } from './tables'

/** How long the thread of the reports waits for another program's lock, in milliseconds; nobody's screen waits with it. */
const lockWaitMs = 2_000

const remove = (file: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { recursive: true, force: true })
}

/** Sums are made anew when they are lost, so a write need not wait for the disk; the file stays whole all the same. */
const connect = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: lockWaitMs })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    // Another program may be quicker.
    if (versionOf(database) === 0) inOneGo(database, () => versionOf(database) === 0 && createSums(database))
    if (versionOf(database) !== sumsVersion) throw new SumsUnusable()
    readState(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

class SumsUnusable extends Error {
  readonly errcode = 11
}

/** Whether an error says that the file of the sums is no good, so that a new one has to be begun. */
export const isBadFile = (error: unknown): boolean => {
  const fault = faultOf(error)
  return fault === 'damaged' || (fault === 'unreachable' && /no such (table|column)/.test(String(error)))
}

/** Opens the sums; a damaged file, or one of another version, is removed and a new one begun. Throws where the disk can't be used. */
export const openSums = (file: string): DatabaseSync => {
  try {
    return connect(file)
  } catch (error) {
    if (!isBadFile(error)) throw error
  }
  return openNewSums(file)
}

export const openNewSums = (file: string): DatabaseSync => {
  remove(file)
  return connect(file)
}
