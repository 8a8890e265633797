import type { DatabaseSync } from 'node:sqlite'
import type { Reason } from '../health'
import { faultOf, faultReason, type Fault } from './faults'
import { identityOf, openDatabase } from './open-database'
import { mostAside } from './set-aside'

/** A connection that mends itself: a file that was taken away or turned out damaged is replaced at the next use. */
export type Connection = {
  /** Runs work on the database; `undefined` when that failed, and then `fault` says why. */
  readonly run: <T>(work: (database: DatabaseSync) => T) => T | undefined
  readonly fault: () => Fault | undefined
  /** The fault of now and what was set aside since the start. */
  readonly reasons: () => readonly Reason[]
  readonly close: () => void
}

/** `opened` is called with each connection once it is open; a test takes room away from it there. */
export type ConnectionOptions = {
  readonly file: string
  readonly now: () => Date
  readonly opened?: ((database: DatabaseSync) => void) | undefined
}

const asideReason = (name: string, because: Fault | undefined, salvaged: boolean): Reason =>
  because === 'newer'
    ? {
        code: 'database-was-newer',
        says: `The database was written by a newer kiosk. It was set aside as ${name} and a new one begun.`,
      }
    : {
        code: 'database-was-damaged',
        says: `The database was damaged. It was set aside as ${name} and a new one begun${salvaged ? ', with the settings and the PIN that could be saved' : ''}.`,
      }

const closeQuietly = (database: DatabaseSync | undefined): void => {
  try {
    database?.close()
  } catch {
    // A connection that can't even be closed is let go.
  }
}

type Held = { readonly database: DatabaseSync; readonly identity: string }
type Holding = { readonly held: Held; readonly aside?: Reason } | { readonly fault: Fault }

/** The connection held, or a new one where the file under it was taken away. */
const holdOn = (held: Held | undefined, { file, now, opened }: ConnectionOptions, condemned?: string): Holding => {
  if (held && identityOf(file) === held.identity) return { held }
  closeQuietly(held?.database)
  const result = openDatabase(file, now, condemned)
  if (!result.ok) return { fault: result.fault }
  opened?.(result.database)
  const fresh = { held: { database: result.database, identity: result.identity } }
  return result.aside
    ? { ...fresh, aside: asideReason(result.aside, result.asideBecause, result.salvaged === true) }
    : fresh
}

/** Opens the database and keeps it. Never throws. */
export const createConnection = (options: ConnectionOptions): Connection => {
  let held: Held | undefined
  let fault: Fault | undefined
  // A check at opening does not look into everything; a file that fails in use is not given a second chance.
  let condemned: string | undefined
  let aside: readonly Reason[] = []
  const drop = () => {
    closeQuietly(held?.database)
    held = undefined
  }
  const attempt = <T>(work: (database: DatabaseSync) => T): T | undefined => {
    try {
      const holding = holdOn(held, options, condemned)
      if ('fault' in holding) {
        held = undefined
        fault = holding.fault
        return undefined
      }
      held = holding.held
      // A disk that damages one database after the other leaves no more of them than are kept.
      if (holding.aside) aside = [...aside, holding.aside].slice(-mostAside)
      const result = work(held.database)
      fault = undefined
      return result
    } catch (error) {
      fault = faultOf(error)
      if (fault === 'damaged') condemned = held?.identity
      // Full and locked ones come back by themselves; any other is opened again.
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
