import type { DatabaseSync } from 'node:sqlite'
import { trimNotes, writeNotes, type NoteEntry } from './notes'
import { inOneGo, writeCounter, writeEntries, writeOperatorRow, writeSettingsRow } from './rows'
import { createWaiting, type Waiting } from './waiting'

/** Everything that is to be written and is not yet on the disk. */
export type Unwritten = {
  readonly events: Waiting
  readonly notes: Waiting<NoteEntry>
  readonly counters: Map<string, number>
  readonly keepSettings: (body: string) => void
  readonly keepOperator: (body: string) => void
  /** What waits to be written of the operator's PIN. */
  readonly operator: () => string | undefined
  readonly isEmpty: () => boolean
  /** Writes it all, or nothing; gives how many old events gave way that no export had taken along. What was written stays here until `clear`. */
  readonly writeTo: (database: DatabaseSync, mostEvents: number, stamped: string) => number
  readonly clear: () => void
}

export const createUnwritten = (): Unwritten => {
  const events = createWaiting()
  const notes = createWaiting<NoteEntry>(1_000, 1024 * 1024)
  const counters = new Map<string, number>()
  let settings: string | undefined
  let operator: string | undefined
  return {
    events,
    notes,
    counters,
    keepSettings: (body) => {
      settings = body
    },
    keepOperator: (body) => {
      operator = body
    },
    operator: () => operator,
    isEmpty: () =>
      events.all().length + notes.all().length + counters.size === 0 && (settings ?? operator) === undefined,
    writeTo: (database, mostEvents, stamped) =>
      inOneGo(database, () => {
        for (const [name, value] of counters) writeCounter(database, name, value)
        if (settings !== undefined) writeSettingsRow(database, settings, stamped)
        if (operator !== undefined) writeOperatorRow(database, operator)
        writeNotes(database, notes.all())
        if (notes.all().length > 0) trimNotes(database)
        return writeEntries(database, events.all(), mostEvents, Date.parse(stamped))
      }),
    clear: () => {
      events.clear()
      notes.clear()
      counters.clear()
      settings = undefined
      operator = undefined
    },
  }
}
