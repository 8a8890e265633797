import type { DatabaseSync } from 'node:sqlite'

/**
 * The steps from an empty file to the newest tables; `user_version` counts those taken. A step that was released is
 * never changed. Visits and notes hold ids, enums, counts and durations only; time, boot and order are stamped here.
 */
const steps: readonly string[] = [
  `CREATE TABLE settings (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     body TEXT NOT NULL,
     saved TEXT NOT NULL
   ) STRICT;
   CREATE TABLE visit_events (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     visit TEXT NOT NULL,
     type TEXT NOT NULL,
     at INTEGER NOT NULL,
     detail TEXT NOT NULL,
     boot TEXT NOT NULL,
     stamped TEXT NOT NULL,
     UNIQUE (visit, at, type, detail)
   ) STRICT;
   CREATE TABLE counters (
     name TEXT PRIMARY KEY,
     value INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE notes (
     sequence INTEGER PRIMARY KEY AUTOINCREMENT,
     kind TEXT NOT NULL,
     detail TEXT NOT NULL,
     boot TEXT NOT NULL,
     monotonic INTEGER NOT NULL,
     stamped TEXT NOT NULL
   ) STRICT;
   CREATE INDEX notes_by_kind ON notes (kind, sequence);
   INSERT OR IGNORE INTO counters VALUES ('journal-id', abs(random() % 9007199254740991));`,
  `CREATE TABLE operator (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     body TEXT NOT NULL
   ) STRICT;`,
]

/** The version of the tables this kiosk writes. */
export const tablesVersion = steps.length

/** The version of the tables in an open database: 0 for an empty one. */
export const versionOf = (database: DatabaseSync): number => {
  const version = database.prepare('PRAGMA user_version').get()?.['user_version']
  return typeof version === 'number' ? version : 0
}

/** Brings the tables to the newest version, all or nothing. */
export const upgradeTables = (database: DatabaseSync): void => {
  const version = versionOf(database)
  if (version >= tablesVersion) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const step of steps.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${tablesVersion}`)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** Whether the tables answer the questions this kiosk will ask; a damaged or foreign file does not. */
export const tablesAnswer = (database: DatabaseSync): boolean => {
  try {
    database.prepare('SELECT body, saved FROM settings LIMIT 1').get()
    database.prepare('SELECT sequence, visit, type, at, detail, boot, stamped FROM visit_events LIMIT 1').get()
    database.prepare('SELECT name, value FROM counters LIMIT 1').get()
    database.prepare('SELECT sequence, kind, detail, boot, monotonic, stamped FROM notes LIMIT 1').get()
    database.prepare('SELECT body FROM operator LIMIT 1').get()
    return true
  } catch {
    return false
  }
}
