import type { Reason } from '../health'

/** What can be wrong with the database. `damaged` is set aside; every other fault is waited out. */
export type Fault = 'damaged' | 'newer' | 'full' | 'locked' | 'read-only' | 'unreachable'

// Primary result codes, https://sqlite.org/rescode.html
const faultOfResult: Readonly<Record<number, Fault>> = {
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  11: 'damaged',
  13: 'full',
  26: 'damaged',
}

const faultOfCode: Readonly<Record<string, Fault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  // A number that no column of ours can hold.
  ERR_OUT_OF_RANGE: 'damaged',
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Names the fault behind an error of SQLite or of the file system. */
export const faultOf = (error: unknown): Fault => {
  const result = property(error, 'errcode')
  if (typeof result === 'number') return faultOfResult[result & 0xff] ?? 'unreachable'
  const code = property(error, 'code')
  return (typeof code === 'string' ? faultOfCode[code] : undefined) ?? 'unreachable'
}

/**
 * SQLite calls a folder on a read-only disk one that it can't open; its cure is another one than that of a disk which is not there. `write`
 * throws what the file system says of writing there.
 */
export const faultWhere = (fault: Fault, write: () => void): Fault => {
  if (fault !== 'unreachable') return fault
  try {
    write()
    return fault
  } catch (error) {
    return faultOf(error)
  }
}

const kept = 'Visits are kept in memory until it can be written again.'

const sentences: Readonly<Record<Fault, string>> = {
  damaged: `The database is damaged and could not be set aside. ${kept}`,
  newer: `The database was written by a newer kiosk and could not be set aside. ${kept}`,
  full: `The disk is full. ${kept}`,
  locked: `The database is locked by another program. ${kept}`,
  'read-only': `The data folder can't be written. ${kept}`,
  unreachable: `The data folder can't be used. ${kept}`,
}

/** The fault as `GET /api/health` tells it. */
export const faultReason = (fault: Fault): Reason => ({ code: `database-${fault}`, says: sentences[fault] })
