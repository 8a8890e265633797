/** One event as it will stand in the journal. `detail` is JSON of ids, enums and numbers. */
export type Entry = {
  readonly visit: string
  readonly type: string
  /** Milliseconds since the visit started. */
  readonly at: number
  readonly detail: string
  readonly boot: string
  /** Wall time, ISO 8601 in UTC. */
  readonly stamped: string
}

/** What waits for a disk that can be written, within bounds; the oldest go first when there are too many. */
export type Waiting<T extends object = Entry> = {
  readonly add: (entries: readonly T[]) => void
  readonly all: () => readonly T[]
  readonly clear: () => void
  readonly lost: () => number
}

/** Rough size of an entry in memory: two bytes a character and something for the object. */
const weigh = (entry: object): number => 2 * JSON.stringify(entry).length + 200

/** At most 10,000 entries and 10 MB by default (the bounds of the design). */
export const createWaiting = <T extends object = Entry>(
  mostEntries = 10_000,
  mostBytes = 10 * 1024 * 1024,
): Waiting<T> => {
  let entries: T[] = []
  let bytes = 0
  let lost = 0
  const dropOldest = () => {
    const oldest = entries.shift()
    if (!oldest) return
    bytes -= weigh(oldest)
    lost += 1
  }
  return {
    add: (added) => {
      for (const entry of added) {
        entries.push(entry)
        bytes += weigh(entry)
      }
      while (entries.length > mostEntries || bytes > mostBytes) dropOldest()
    },
    all: () => entries,
    clear: () => {
      entries = []
      bytes = 0
    },
    lost: () => lost,
  }
}
