import { timingSafeEqual } from 'node:crypto'

/** A code that stands on the screen for a while. */
export type Invitation = { readonly secret: string; readonly expiresAt: number }

export type PairingOptions = {
  /** A fresh secret that nobody can guess. */
  readonly random: () => string
  /** Milliseconds that never jump. */
  readonly monotonic: () => number
  /** How long a code may be scanned, and how long a paired telephone may wait before it starts a tour, in milliseconds. */
  readonly times: () => { readonly code: number; readonly idle: number }
}

/** One telephone at a time: a code is good once, and the telephone that redeems it ends the one before. */
export type Pairing = {
  readonly invite: () => Invitation
  /** The code that may still be scanned. */
  readonly invitation: () => Invitation | undefined
  /** Gives a token for the secret of the code on screen; nothing for any other, an old or a used one. */
  readonly redeem: (secret: string) => string | undefined
  readonly isPaired: (token: string) => boolean
  /** Whether any telephone is paired. */
  readonly paired: () => boolean
  /** The lease is over: the telephone has to be paired anew. */
  readonly end: () => void
}

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** `leads` says whether a tour runs: as long as one does, waiting ends nothing. */
export const createPairing = (options: PairingOptions, leads: () => boolean): Pairing => {
  const { random, monotonic, times } = options
  let code: Invitation | undefined
  let session: { readonly token: string; since: number } | undefined

  const invitation = (): Invitation | undefined => (code && monotonic() < code.expiresAt ? code : undefined)
  const current = () => {
    if (session && leads()) session.since = monotonic()
    if (session && monotonic() - session.since > times().idle) session = undefined
    return session
  }
  return {
    invite: () => (code = { secret: random(), expiresAt: monotonic() + times().code }),
    invitation,
    redeem: (secret) => {
      const open = invitation()
      if (!open || !same(open.secret, secret)) return undefined
      code = undefined
      session = { token: random(), since: monotonic() }
      return session.token
    },
    isPaired: (token) => {
      const now = current()
      return now !== undefined && same(now.token, token)
    },
    paired: () => current() !== undefined,
    end: () => {
      session = undefined
    },
  }
}
