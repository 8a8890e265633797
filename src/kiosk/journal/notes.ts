/** What the machine, and the people who look after it, did: the kinds of notes in the journal. Each part adds its own. */
export const noteKinds = [
  'started',
  'page-restarted',
  'page-lost',
  'fault',
  'touch-test',
  'self-test',
  'panel',
  'pin',
  'settings',
  'export',
  'retention',
  'guide',
  'clock',
  'hours',
  'install',
  'power',
] as const

export type NoteKind = (typeof noteKinds)[number]

/** Ids, counts and yes or no, by ids. Names, sentences, addresses and paths have no place in the journal. */
export type NoteDetail = Readonly<Record<string, string | number | boolean>>

/** One note as it is read back. */
export type Note = {
  /** In the order in which they were made; a note that still waits for the disk has the number it is going to get. */
  readonly sequence: number
  readonly kind: NoteKind
  readonly detail: NoteDetail
  /** The run of the kiosk that made it. */
  readonly boot: string
  /** Milliseconds by a clock that never jumps; comparable within one boot. */
  readonly monotonicMs: number
  /** Wall time, ISO 8601 in UTC, as the machine's clock told it. */
  readonly stamped: string
}

/** Which notes are asked for: of these kinds, after that sequence number, and at most so many, the newest. */
export type NotesAsked = {
  readonly kinds?: readonly NoteKind[]
  readonly since?: number
  readonly most?: number
}

const mostFields = 16
const fieldName = /^[a-z][a-zA-Z0-9-]{0,39}$/
/** An id, a version, or a digest in hexadecimal digits. */
const word = /^([a-z][a-zA-Z0-9-]{0,39}|\d{1,5}\.\d{1,5}\.\d{1,5}(-[a-z0-9]{1,20})?|[0-9a-f]{6,64})$/

type Fit = string | number | boolean

const isFit = (value: unknown): value is Fit =>
  typeof value === 'boolean' || Number.isFinite(value) || (typeof value === 'string' && word.test(value))

/**
 * The fields of a detail that may stand in the journal. What could be a name or a sentence is left out and counted as `unfit`, so that
 * no caller can bring one in.
 */
export const fitDetail = (detail: Readonly<Record<string, unknown>>): NoteDetail => {
  const kept: Record<string, Fit> = {}
  let unfit = 0
  for (const [name, value] of Object.entries(detail)) {
    if (fieldName.test(name) && isFit(value) && Object.keys(kept).length < mostFields) kept[name] = value
    else unfit += 1
  }
  return unfit > 0 ? { ...kept, unfit } : kept
}

export const isNoteKind = (kind: unknown): kind is NoteKind => noteKinds.some((known) => known === kind)
