import type { RunEnding } from './run-mark'

/** One start of the kiosk, or one new beginning of the page, as the journal noted it. */
export type Restart = {
  readonly what: 'kiosk' | 'page'
  /** Why, as an id: how the run before ended, or what became of the page. */
  readonly why: string
  /** Wall time, ISO 8601 in UTC. */
  readonly at: string
}

/** The restarts of a day, and why. */
export type Restarts = {
  /** Since when they are counted, as an ISO time. */
  readonly since: string
  readonly kiosk: number
  readonly page: number
  /** The last ones of the day, newest first. */
  readonly last: readonly Restart[]
}

type NoteSeen = {
  readonly kind: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly stamped: string
}

/** Under which id the note of a start says how the run before ended. */
export const startNote = (before: RunEnding): Readonly<Record<string, string>> => ({ after: before })

/** The kinds of notes that tell of a restart. */
export const restartKinds = ['started', 'page-restarted', 'page-lost', 'panel'] as const

const mostTold = 5

const word = (value: unknown): string => (typeof value === 'string' ? value : 'unknown')

const restartIn = ({ kind, detail, stamped }: NoteSeen): Restart | undefined => {
  if (kind === 'started') {
    const why = word(detail['after'])
    // The first start of a new machine comes after nothing.
    return why === 'first' ? undefined : { what: 'kiosk', why, at: stamped }
  }
  // The staff on the floor note what they did, and the page loads itself.
  if (kind === 'panel') return detail['did'] === 'restart' ? { what: 'page', why: 'staff', at: stamped } : undefined
  return kind === 'page-restarted' || kind === 'page-lost'
    ? { what: 'page', why: word(detail['why']), at: stamped }
    : undefined
}

/** What the notes, oldest first, say of restarts from `since` on. */
export const restartsIn = (notes: readonly NoteSeen[], since: Date): Restarts => {
  const from = since.toISOString()
  const all = notes.filter(({ stamped }) => stamped >= from).flatMap((note) => restartIn(note) ?? [])
  const count = (what: Restart['what']) => all.filter((each) => each.what === what).length
  return { since: from, kiosk: count('kiosk'), page: count('page'), last: all.slice(-mostTold).reverse() }
}
