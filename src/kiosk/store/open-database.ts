import { accessSync, constants, linkSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { renameFreedNow } from '../disk/rename'
import { makeFolderNow, syncFolderNow, syncFileNow } from '../disk/durable'
import { faultOf, faultWhere, type Fault } from './faults'
import { mostLogPages } from './folding'
import { nothingSalvaged, salvage, writeSalvaged, type Salvaged } from './salvage'
import { setAside } from './set-aside'
import { tablesAnswer, tablesVersion, upgradeTables, versionOf } from './tables'

/** Waiting for another program's lock stops the screen's answers too, so it is short. */
const lockWaitMs = 250

export type Opened =
  | {
      readonly ok: true
      readonly database: DatabaseSync
      /** Which file this is on the disk, to notice when it is taken away. */
      readonly identity: string
      /** The name a damaged predecessor was given. */
      readonly aside?: string
      readonly asideBecause?: Fault
      /** Whether settings or PIN were found in it and go on. */
      readonly salvaged?: boolean
    }
  | { readonly ok: false; readonly fault: Fault }

/** Device and number of the file at a path, or `undefined` where there is none. */
export const identityOf = (file: string): string | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false, bigint: true })
  return stat && `${String(stat.dev)}:${String(stat.ino)}`
}

const faultAt = (file: string, error: unknown): Fault =>
  faultWhere(faultOf(error), () => accessSync(dirname(file), constants.W_OK))

const connect = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: lockWaitMs })
  try {
    // FULL: an acknowledged write is on the disk, not merely handed to the operating system.
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = ${mostLogPages}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * A new database appears under its name whole, never half made, so an empty or short file is always a damaged one.
 * When another instance was quicker, its file stays.
 */
const create = (file: string, salvaged: Salvaged, now: Date): void => {
  const draft = `${file}.new-${process.pid}`
  rmSync(draft, { force: true })
  try {
    const database = new DatabaseSync(draft)
    upgradeTables(database)
    writeSalvaged(database, salvaged, now)
    database.close()
    syncFileNow(draft)
    place(draft, file)
    syncFolderNow(dirname(file))
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(draft + end, { force: true })
  }
}

const place = (draft: string, file: string): void => {
  try {
    linkSync(draft, file)
  } catch {
    // No hard links on this file system, or the file is there already.
    if (!identityOf(file)) renameFreedNow(draft, file)
  }
}

/** Drafts of starts that were cut off. One of the last minute may be a neighbour's. */
const dropDrafts = (file: string, now: number): void => {
  for (const name of readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.new-`))) {
    const draft = join(dirname(file), name)
    if (now - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? now) > 60_000) rmSync(draft, { force: true })
  }
}

const isWhole = (database: DatabaseSync): boolean =>
  database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok'

/** Brings the tables to the newest version; `false` where they are not the ones the steps begin from. */
const canUpgrade = (database: DatabaseSync): boolean => {
  try {
    upgradeTables(database)
    return true
  } catch (error) {
    // SQLite's plain error: there is no such table or column.
    if (error instanceof Error && Reflect.get(error, 'errcode') === 1) return false
    throw error
  }
}

/** Opens what is there; a fault as a value. A file of no bytes would pass as a new database, so it is looked at first. */
const openExisting = (file: string): Opened => {
  let database: DatabaseSync | undefined
  const fail = (fault: Fault): Opened => {
    if (database?.isOpen) database.close()
    return { ok: false, fault }
  }
  try {
    const stat = statSync(file)
    if (!stat.isFile() || stat.size === 0) return fail('damaged')
    database = connect(file)
    if (!isWhole(database)) return fail('damaged')
    if (versionOf(database) > tablesVersion) return fail('newer')
    if (!canUpgrade(database)) return fail('damaged')
    const identity = identityOf(file)
    return tablesAnswer(database) && identity ? { ok: true, database, identity } : fail('damaged')
  } catch (error) {
    return fail(faultAt(file, error))
  }
}

/** Sets aside what can't be used and begins a new database. A file that another instance put there meanwhile is not ours to judge. */
const beginAnew = (file: string, found: string | undefined, because: 'damaged' | 'newer', now: Date): Opened => {
  const aside = identityOf(file) === found ? setAside(file, now) : undefined
  // What a newer kiosk keeps may mean something else.
  const salvaged = aside && because === 'damaged' ? salvage(join(dirname(file), aside)) : nothingSalvaged
  if (identityOf(file) === undefined) create(file, salvaged, now)
  const second = openExisting(file)
  if (!second.ok || !aside) return second
  return { ...second, aside, asideBecause: because, salvaged: salvaged !== nothingSalvaged }
}

/**
 * Opens the database, making folder and file where they are missing. A damaged file is set aside and a new one begun, with what could be
 * saved of settings and PIN; so is one of a newer kiosk, and the file `condemned` names by its identity: one that proved damaged in use. Every other
 * fault is given back. Never throws.
 */
export const openDatabase = (file: string, now: () => Date, condemned?: string): Opened => {
  try {
    makeFolderNow(dirname(file))
    dropDrafts(file, now().getTime())
    // The log without its database: looked for in this order, so that another instance's start can't be mistaken for it.
    const orphan = identityOf(`${file}-wal`) !== undefined && identityOf(file) === undefined
    const orphaned = orphan ? setAside(file, now()) : undefined
    if (identityOf(file) === undefined) create(file, nothingSalvaged, now())
    const found = identityOf(file)
    const isCondemned = condemned !== undefined && found === condemned
    const first: Opened = isCondemned ? { ok: false, fault: 'damaged' } : openExisting(file)
    if (first.ok || (first.fault !== 'damaged' && first.fault !== 'newer')) {
      return first.ok && orphaned ? { ...first, aside: orphaned, asideBecause: 'damaged' } : first
    }
    return beginAnew(file, found, first.fault, now())
  } catch (error) {
    return { ok: false, fault: faultAt(file, error) }
  }
}
