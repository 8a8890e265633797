import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Reason } from '../health'
import { fitDetail, type Note, type NoteDetail, type NoteKind, type NotesAsked } from '../journal/notes'
import type { Every } from '../timers'
import { askAsItIs } from './as-it-is'
import { dropOldest, goneBy, type Dropped, type Gone } from './drop-oldest'
import { createConnection, type Connection } from './connection'
import { createFolding } from './folding'
import { createDayCount, type DaySoFar } from './day'
import { lastNote, readNotes, type NoteEntry } from './notes'
import { inOneGo, readCounter, readOperatorRow, readSettingsRow, surplusOf } from './rows'
import { createUnwritten, type Unwritten } from './unwritten'
import type { Entry } from './waiting'

export type { Entry } from './waiting'

/** Where something went: on the disk for good, or into memory until the disk can be written. */
export type Kept = 'disk' | 'memory'

/** How the journal is: events that wait or were lost, and those that went because of their age or their number. */
export type JournalFacts = { readonly waiting: number; readonly lost: number; readonly gone?: Gone | undefined }

/** Small numbers that outlive the program, such as how often the graphics process died. */
export type Counters = {
  readonly get: (name: string) => number
  readonly set: (name: string, value: number) => Kept
  readonly add: (name: string, by?: number) => number
}

/** The journal, the settings and the counters of a data folder. Nothing here throws, whatever the disk does. */
export type Store = {
  /** What was stored as settings, unchecked; `undefined` when nothing was or when it can't be read. */
  readonly settings: () => unknown
  /** What stands on the disk now, unchecked; `undefined` when that can't be told just now. */
  readonly settingsOnDisk: () => { readonly body: unknown } | undefined
  readonly saveSettings: (settings: object) => Kept
  /** What was kept of the operator's PIN, unchecked: `null` when nothing was, `undefined` when it can't be read. */
  readonly operator: () => unknown
  readonly saveOperator: (record: object) => Kept
  readonly append: (entries: readonly Entry[]) => Kept
  /** Notes what the machine did, or what was done to it; order, boot and time are stamped here. */
  readonly note: (kind: NoteKind, detail?: NoteDetail) => Kept
  /** The newest notes, oldest first; those that wait for the disk are among them. */
  readonly notes: (asked?: NotesAsked) => readonly Note[]
  /** Lets the oldest events go, at most so many at once, of those written before a moment (ISO 8601 in UTC). */
  readonly dropOldest: (most: number, before: string) => Dropped
  /** How many events there are beyond the most that are kept. */
  readonly surplus: () => number
  /** The visits since a moment; `undefined` while the journal can't be read. */
  readonly day: (from: Date) => DaySoFar | undefined
  readonly counters: Counters
  readonly reasons: () => readonly Reason[]
  readonly waiting: () => JournalFacts
  readonly close: () => void
}

export type StoreOptions = {
  readonly folder: string
  readonly now: () => Date
  readonly every: Every
  /** The id of this run of the kiosk. */
  readonly boot?: string
  /** Milliseconds that never jump. */
  readonly monotonic?: () => number
  /** Beyond this many events the oldest go: a million are about 300 MB. */
  readonly mostEvents?: () => number
  /** Called with each connection once it is open; a test takes room away from it here. */
  readonly opened?: (database: DatabaseSync) => void
}

/** How long a disk that has room again, or a lock that was given back, goes unnoticed. */
const retryMs = 5_000

const nothing: Dropped = { events: 0, unexported: 0 }

/** What makes room in the journal. */
const createDropping = (connection: Connection, mostEvents: () => number, now: () => Date) => ({
  dropOldest: (most: number, before: string): Dropped =>
    connection.run((database) => inOneGo(database, () => dropOldest(database, most, now().getTime(), before))) ??
    nothing,
  surplus: (): number => connection.run((database) => surplusOf(database, mostEvents())) ?? 0,
})

const createCounters = (connection: Connection, unwritten: Unwritten, keep: () => Kept): Counters => {
  const get = (name: string): number =>
    unwritten.counters.get(name) ?? connection.run((database) => readCounter(database, name)) ?? 0
  const set = (name: string, value: number): Kept => {
    unwritten.counters.set(name, Math.trunc(value))
    return keep()
  }
  return {
    get,
    set,
    add: (name, by = 1) => {
      const value = get(name) + by
      set(name, value)
      return value
    },
  }
}

/** Notes as they are to be written, with what tells their order. */
const createStamping = ({ boot = randomUUID(), monotonic = () => performance.now(), now }: StoreOptions) => {
  return (kind: NoteKind, detail: NoteDetail): NoteEntry => {
    return { kind, detail: fitDetail(detail), boot, monotonicMs: monotonic(), stamped: now().toISOString() }
  }
}

/** What is asked of the journal: notes on the disk and, behind them, those that wait; and the visits of a day so far. */
const createReading = (connection: Connection, unwritten: Unwritten): Pick<Store, 'notes' | 'day'> => {
  const countDay = createDayCount()
  const onDisk = <T>(question: (database: DatabaseSync) => T): T | undefined =>
    connection.fault() ? undefined : connection.run(question)
  return {
    notes: (asked = {}) => {
      const { kinds, since = 0, most = 100 } = asked
      const found = onDisk((database) => ({ last: lastNote(database), notes: readNotes(database, asked) }))
      const last = found?.last ?? 0
      const waiting = unwritten.notes.all().map((note, at) => ({ sequence: last + 1 + at, ...note }))
      const wanted = waiting.filter(({ kind, sequence }) => sequence > since && (!kinds || kinds.includes(kind)))
      return [...(found?.notes ?? []), ...wanted].slice(-most)
    },
    day: (from) => onDisk((database) => countDay(database, from)),
  }
}

/** In an object of its own, so that nothing kept differs from nothing read. */
const wholeOperatorRow = (database: DatabaseSync) => ({ row: readOperatorRow(database) })

const askOperator = (file: string, connection: Connection, unwritten: Unwritten): unknown => {
  const waits = unwritten.operator()
  if (waits !== undefined) return JSON.parse(waits)
  const read = connection.fault() ? askAsItIs(file, wholeOperatorRow) : connection.run(wholeOperatorRow)
  return read?.row
}

const askOnDisk = (connection: Connection): { readonly body: unknown } | undefined =>
  connection.fault() ? undefined : connection.run((database) => ({ body: readSettingsRow(database) }))

/** Counts of what waits and what is lost; what went is read while the disk can be asked, and stays known while it can't. */
const createWaitingFacts = (connection: Connection, unwritten: Unwritten) => {
  let gone: Gone | undefined
  const read = (database: DatabaseSync): Gone => goneBy((name) => readCounter(database, name) ?? 0)
  return (): JournalFacts => {
    if (!connection.fault()) gone = connection.run(read)
    const counts = { waiting: unwritten.events.all().length, lost: unwritten.events.lost() }
    return gone && gone.events > 0 ? { ...counts, gone } : counts
  }
}

/** Writes what waits, at once or at a later look, which also folds the log. */
const createWriting = (connection: Connection, unwritten: Unwritten, mostEvents: () => number, now: () => Date) => {
  const folding = createFolding(connection.run)
  let trimmed = 0
  let closed = false
  const write = (): Kept => {
    if (closed) return 'memory'
    const gone = connection.run((database) => unwritten.writeTo(database, mostEvents(), now().toISOString()))
    if (gone === undefined) return 'memory'
    trimmed += gone
    folding.wrote()
    unwritten.clear()
    return 'disk'
  }
  return {
    write,
    look: (): void => {
      if (connection.fault() || !unwritten.isEmpty()) write()
      else folding.look()
    },
    /** Old events that gave way and that no export had taken along. */
    trimmed: () => trimmed,
    /** Writes what waits for the last time. */
    end: (): void => {
      if (!unwritten.isEmpty()) write()
      closed = true
    },
  }
}

/** Opens the store of a data folder. A store that can't be opened works in memory and is tried again every five seconds. */
export const openStore = (options: StoreOptions): Store => {
  const { folder, now, every, opened, mostEvents = () => 1_000_000 } = options
  const noteOf = createStamping(options)
  const file = join(folder, 'kiosk.sqlite')
  const connection = createConnection({ file, now, opened })
  const unwritten = createUnwritten()
  const { write, look, trimmed, end } = createWriting(connection, unwritten, mostEvents, now)
  const stop = every(retryMs, look)
  /** After a fault the disk is left alone until the next try, so that a locked database does not hold up every answer. */
  const keep = (): Kept => (connection.fault() ? 'memory' : write())
  const keeping =
    <A extends unknown[]>(add: (...what: A) => void) =>
    (...what: A): Kept => {
      add(...what)
      return keep()
    }

  return {
    settings: () => (connection.fault() ? askAsItIs(file, readSettingsRow) : connection.run(readSettingsRow)),
    settingsOnDisk: () => askOnDisk(connection),
    saveSettings: keeping((settings: object) => unwritten.keepSettings(JSON.stringify(settings))),
    operator: () => askOperator(file, connection, unwritten),
    saveOperator: keeping((record: object) => unwritten.keepOperator(JSON.stringify(record))),
    append: keeping(unwritten.events.add),
    note: keeping((kind: NoteKind, detail: NoteDetail = {}) => unwritten.notes.add([noteOf(kind, detail)])),
    ...createReading(connection, unwritten),
    ...createDropping(connection, mostEvents, now),
    counters: createCounters(connection, unwritten, keep),
    reasons: () => [...connection.reasons(), ...lossReasons(unwritten.events.lost(), trimmed())],
    waiting: createWaitingFacts(connection, unwritten),
    close: () => {
      stop()
      end()
      connection.close()
    },
  }
}

const lossReasons = (lost: number, trimmed: number): readonly Reason[] => [
  ...(lost > 0 ? [{ code: 'journal-lost', says: `${lost} visit events were lost: too many waited in memory.` }] : []),
  ...(trimmed > 0
    ? [
        {
          code: 'journal-trimmed',
          says: `The ${trimmed} oldest visit events gave way to new ones, and no export had taken them along.`,
        },
      ]
    : []),
]
