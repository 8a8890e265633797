import type { DatabaseSync } from 'node:sqlite'
import { writeCounter, writeEntries, writeSettingsRow } from './rows'
import { createWaiting, type Waiting } from './waiting'

/** Everything that is to be written and is not yet on the disk. */
export type Unwritten = {
  readonly events: Waiting
  readonly counters: Map<string, number>
  readonly keepSettings: (body: string) => void
  readonly isEmpty: () => boolean
  /** Writes it all; gives how many old events gave way. What was written stays here until `clear`. */
  readonly writeTo: (database: DatabaseSync, mostEvents: number, stamped: string) => number
  readonly clear: () => void
}

export const createUnwritten = (): Unwritten => {
  const events = createWaiting()
  const counters = new Map<string, number>()
  let settings: string | undefined
  return {
    events,
    counters,
    keepSettings: (body) => {
      settings = body
    },
    isEmpty: () => events.all().length === 0 && counters.size === 0 && settings === undefined,
    writeTo: (database, mostEvents, stamped) => {
      const trimmed = writeEntries(database, events.all(), mostEvents)
      for (const [name, value] of counters) writeCounter(database, name, value)
      if (settings !== undefined) writeSettingsRow(database, settings, stamped)
      return trimmed
    },
    clear: () => {
      events.clear()
      counters.clear()
      settings = undefined
    },
  }
}
