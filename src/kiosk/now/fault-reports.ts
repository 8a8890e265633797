/** A fault that the staff on the floor reported. */
export type FaultTold = {
  /** One of the card's choices, as an id. */
  readonly what: string
  /** Wall time, ISO 8601 in UTC. */
  readonly at: string
}

/** What the staff reported that nobody has seen to. */
export type FaultsTold = {
  readonly count: number
  /** The last ones, newest first. */
  readonly last: readonly FaultTold[]
}

type NoteSeen = { readonly detail: Readonly<Record<string, unknown>>; readonly stamped: string }

/** Notes of this kind tell of faults, and that they were seen to. */
export const faultKinds = ['fault'] as const

/** What the note says by which the operator answers all reports before it. */
export const seenTo = { what: 'seen-to', by: 'operator' } as const

const mostTold = 5

/** The reports among the notes, oldest first, that came after the operator’s last answer. */
export const faultsIn = (notes: readonly NoteSeen[]): FaultsTold => {
  const answered = notes.findLastIndex(({ detail }) => detail['what'] === seenTo.what)
  const open = notes.slice(answered + 1)
  const last = open.slice(-mostTold).reverse()
  return {
    count: open.length,
    last: last.map(({ detail: { what }, stamped }) => ({
      what: typeof what === 'string' ? what : 'other',
      at: stamped,
    })),
  }
}
