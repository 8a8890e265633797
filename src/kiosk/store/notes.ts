import type { DatabaseSync } from 'node:sqlite'
import { fitDetail, isNoteKind, type Note, type NotesAsked } from '../journal/notes'

/** A note as it will stand in the journal. */
export type NoteEntry = Omit<Note, 'sequence'>

const insertSql = 'INSERT INTO notes (kind, detail, boot, monotonic, stamped) VALUES (?, ?, ?, ?, ?)'

/** Writes notes in their order, inside a transaction of the caller's. */
export const writeNotes = (database: DatabaseSync, notes: readonly NoteEntry[]): void => {
  const insert = database.prepare(insertSql)
  for (const { kind, detail, boot, monotonicMs, stamped } of notes)
    insert.run(kind, JSON.stringify(detail), boot, Math.round(monotonicMs), stamped)
}

const detailIn = (json: unknown): Note['detail'] => {
  try {
    const detail: unknown = JSON.parse(String(json))
    return typeof detail === 'object' && detail !== null ? fitDetail({ ...detail }) : {}
  } catch {
    return {}
  }
}

const noteOf = (row: Readonly<Record<string, unknown>>): readonly Note[] => {
  const { sequence, kind, detail, boot, monotonic, stamped } = row
  // A kind of a newer kiosk, or of one that no longer makes it.
  if (!isNoteKind(kind)) return []
  return [
    {
      sequence: Number(sequence),
      kind,
      detail: detailIn(detail),
      boot: String(boot),
      monotonicMs: Number(monotonic),
      stamped: String(stamped),
    },
  ]
}

/** The newest notes that are asked for, oldest first. */
export const readNotes = (database: DatabaseSync, { kinds, since = 0, most = 100 }: NotesAsked): readonly Note[] => {
  const ofKinds = kinds ? `AND kind IN (${kinds.map(() => '?').join(', ')})` : ''
  const sql = `SELECT * FROM notes WHERE sequence > ? ${ofKinds} ORDER BY sequence DESC LIMIT ?`
  const rows = database.prepare(sql).all(since, ...(kinds ?? []), most)
  return rows.flatMap(noteOf).reverse()
}

/** The sequence number of the newest note; 0 where there is none. */
export const lastNote = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT max(sequence) AS last FROM notes').get()?.['last'] ?? 0)

/** Beyond so many notes the oldest go; the machine makes some dozens a day. */
export const mostNotes = 100_000

export const trimNotes = (database: DatabaseSync): void => {
  const last = lastNote(database)
  if (last > mostNotes) database.prepare('DELETE FROM notes WHERE sequence <= ?').run(last - mostNotes)
}
