import { createLockout, freeTries, type Lockout } from './lockout'
import type { PinFault } from './pin-rules'
import type { RecordKeeper } from './record'
import type { Hashing } from './secret'

/** Why somebody was not let in. `unkept`: the disk can't be written, so a PIN could not be kept. */
export type KeptOut = 'wrong' | 'locked' | 'unset' | 'already-set' | 'unreadable' | 'unkept' | PinFault

export type Refused = {
  readonly ok: false
  readonly because: KeptOut
  /** Seconds until the next try. */
  readonly lockedSeconds: number
  /** Wrong tries that still cost no wait. */
  readonly freeTries: number
}
export type Entered = { readonly ok: true } | Refused

/** The PIN and the recovery code, each with a lock-out of its own. */
export type Which = 'pin' | 'recovery'

export type TriesParts = {
  readonly keeper: RecordKeeper
  readonly monotonic: () => number
  readonly hashing: Hashing
  /** What is told to the journal; never a digit. */
  readonly note: (what: 'entered' | 'locked-out' | 'set' | 'changed' | 'recovered') => void
}

/** Judges what somebody enters, and refuses to while they have to wait. */
export type Tries = {
  readonly judge: (which: Which, text: string) => Promise<Entered>
  readonly refused: (because: KeptOut, which?: Which) => Refused
  readonly lockedSeconds: () => number
}

const seconds = (ms: number): number => Math.ceil(ms / 1000)

/** The count of wrong tries, kept with the PIN. One that can't be read counts as many. */
const lockoutOf = (which: Which, { keeper, monotonic }: TriesParts): Lockout => {
  const failed = (): number => keeper.read()?.failed[which] ?? Number.MAX_SAFE_INTEGER
  const keep = (count: number) => {
    const record = keeper.read()
    return record ? keeper.change({ failed: { ...record.failed, [which]: count } }) : 'memory'
  }
  return createLockout({ monotonic, failed, keep })
}

export const createTries = (parts: TriesParts): Tries => {
  const { keeper, hashing, note } = parts
  const locks = { pin: lockoutOf('pin', parts), recovery: lockoutOf('recovery', parts) }
  const refused: Tries['refused'] = (because, which = 'pin') => ({
    ok: false,
    because,
    lockedSeconds: seconds(locks[which].leftMs()),
    freeTries: Math.max(0, freeTries - (keeper.read()?.failed[which] ?? freeTries)),
  })
  const judge = async (which: Which, text: string): Promise<Entered> => {
    const state = keeper.state()
    const secret = keeper.read()?.[which]
    if (!secret) return refused(state === 'unreadable' ? 'unreadable' : 'unset', which)
    if (!locks[which].begin()) return refused('locked', which)
    const isRight = await hashing.matches(text, secret)
    locks[which].settle(isRight)
    if (isRight && which === 'pin') note('entered')
    if (!isRight && locks[which].leftMs() > 0) note('locked-out')
    return isRight ? { ok: true } : refused('wrong', which)
  }
  return { judge, refused, lockedSeconds: () => seconds(locks.pin.leftMs()) }
}
