import type { DatabaseSync } from 'node:sqlite'
import type { Reason } from '../health'
import { faultOf, faultReason, type Fault } from './faults'
import { identityOf, openDatabase } from './open-database'

/** A connection that mends itself: a file that was taken away or turned out damaged is replaced at the next use. */
export type Connection = {
  /** Runs work on the database; `undefined` when that failed, and then `fault` says why. */
  readonly run: <T>(work: (database: DatabaseSync) => T) => T | undefined
  readonly fault: () => Fault | undefined
  /** The fault of now and what was set aside since the start. */
  readonly reasons: () => readonly Reason[]
  readonly close: () => void
}

const asideReason = (name: string, because: Fault | undefined): Reason => ({
  code: because === 'newer' ? 'database-was-newer' : 'database-was-damaged',
  says:
    because === 'newer'
      ? `The database was written by a newer kiosk. It was set aside as ${name} and a new one begun.`
      : `The database was damaged. It was set aside as ${name} and a new one begun.`,
})

export const createConnection = (
  file: string,
  now: () => Date,
  opened: (database: DatabaseSync) => void = () => undefined,
): Connection => {
  let current: { readonly database: DatabaseSync; readonly identity: string } | undefined
  let fault: Fault | undefined
  const aside: Reason[] = []

  const drop = () => {
    try {
      current?.database.close()
    } catch {
      // A connection that can't even be closed is let go.
    }
    current = undefined
  }
  const open = (): DatabaseSync | undefined => {
    if (current && identityOf(file) !== current.identity) drop()
    if (current) return current.database
    const result = openDatabase(file, now)
    if (!result.ok) {
      fault = result.fault
      return undefined
    }
    if (result.aside) aside.push(asideReason(result.aside, result.asideBecause))
    current = { database: result.database, identity: result.identity }
    opened(result.database)
    return result.database
  }
  const attempt = <T>(work: (database: DatabaseSync) => T): T | undefined => {
    try {
      const database = open()
      if (!database) return undefined
      const result = work(database)
      fault = undefined
      return result
    } catch (error) {
      fault = faultOf(error)
      // Opening it again decides whether it is damaged; full and locked ones come back by themselves.
      if (fault !== 'full' && fault !== 'locked') drop()
      return undefined
    }
  }
  attempt(() => undefined)
  return {
    run: (work) => attempt(work) ?? (fault === 'damaged' ? attempt(work) : undefined),
    fault: () => fault,
    reasons: () => [...(fault ? [faultReason(fault)] : []), ...aside],
    close: drop,
  }
}
