import { createHash, timingSafeEqual } from 'node:crypto'

/** An operator who touches nothing for so long has left. */
export const sessionMs = 60_000

/** The one operator who is let in. The token is known to the page that was let in and, as a digest, here; nowhere else. */
export type Session = {
  /** Lets somebody in; whoever was in before is out. */
  readonly open: () => string
  readonly holds: (token: string) => boolean
  /** The operator touched the screen. */
  readonly touch: () => void
  readonly close: () => void
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

export const createSession = (monotonic: () => number, bytes: (count: number) => Buffer): Session => {
  let kept: Buffer | undefined
  let touched = 0
  const close = (): void => {
    kept = undefined
  }
  return {
    open: () => {
      const token = bytes(32).toString('base64url')
      kept = digest(token)
      touched = monotonic()
      return token
    },
    holds: (token) => {
      if (kept && monotonic() - touched >= sessionMs) close()
      return kept !== undefined && timingSafeEqual(kept, digest(token))
    },
    touch: () => {
      touched = monotonic()
    },
    close,
  }
}
