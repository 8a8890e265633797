import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { mostNotes, readNotes, trimNotes, writeNotes } from './notes'
import { upgradeTables } from './tables'

const aNote = { kind: 'started', detail: {}, boot: 'b', monotonicMs: 1, stamped: '2026-05-05T10:00:00.000Z' } as const

/** Notes 1 to 3, and one more at that number, as if those between were there too. */
const aJournalUpTo = (number: number) => {
  const database = new DatabaseSync(':memory:')
  upgradeTables(database)
  writeNotes(database, [aNote, aNote, aNote])
  database.prepare("UPDATE sqlite_sequence SET seq = ? WHERE name = 'notes'").run(number - 1)
  writeNotes(database, [aNote])
  return database
}
const numbersIn = (database: DatabaseSync) => readNotes(database, {}).map(({ sequence }) => sequence)

it('as many notes as are kept lose none', () => {
  const database = aJournalUpTo(mostNotes)
  trimNotes(database)
  expect(numbersIn(database)).toEqual([1, 2, 3, mostNotes])
})

it('beyond that the oldest go, and as many as are too much', () => {
  const database = aJournalUpTo(mostNotes + 2)
  trimNotes(database)
  expect(numbersIn(database)).toEqual([3, mostNotes + 2])
})
