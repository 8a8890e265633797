import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { faultOf } from './faults'

/** A lock that is held until it is let go, or until the program that holds it ends, however it ends. */
export type Lock = { readonly release: () => void }

const take = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const lockOn = (file: string): Lock => {
  const database = take(file)
  let held = true
  return {
    release: () => {
      if (held) database.close()
      held = false
    },
  }
}

/**
 * Takes the lock on a file; `undefined` where another program, or another part of this one, holds it, or where the folder can't
 * be written. The kernel gives it back when a program dies, so it is never stale; SQLite's own file lock does that on every
 * system, which nothing in Node does.
 */
export const tryLock = (file: string): Lock | undefined => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    return lockOn(file)
  } catch (error) {
    if (faultOf(error) !== 'damaged') return undefined
  }
  try {
    // Nobody holds a file that can't be locked at all.
    rmSync(file, { recursive: true, force: true })
    return lockOn(file)
  } catch {
    return undefined
  }
}
