import { createTurns } from './in-turn'
import { createLockout, freeTries, type Lockout } from './lockout'
import { pinFault, type PinFault } from './pin-rules'
import type { PinState, RecordKeeper } from './record'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code'
import type { Hashing, Secret } from './secret'

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
/** The recovery code is told here, once, and never again. */
export type PinSet = { readonly ok: true; readonly recovery: string } | Refused

/** Who is let in as the operator. */
export type Access = {
  readonly state: () => { readonly pin: PinState; readonly lockedSeconds: number }
  readonly setUp: (pin: string) => Promise<PinSet>
  readonly enter: (pin: string) => Promise<Entered>
  readonly recover: (code: string, pin: string) => Promise<PinSet>
  /** For an operator who is in already: another PIN, and with it another code. */
  readonly change: (pin: string) => Promise<PinSet>
}

export type AccessParts = {
  readonly keeper: RecordKeeper
  readonly monotonic: () => number
  readonly bytes: (count: number) => Buffer
  readonly hashing: Hashing
  /** What is told to the journal; never a digit. */
  readonly note: (what: 'entered' | 'locked-out' | 'set' | 'changed' | 'recovered') => void
}

type Which = 'pin' | 'recovery'

const seconds = (ms: number): number => Math.ceil(ms / 1000)

/** The count of wrong tries, kept with the PIN. One that can't be read counts as many. */
const lockoutOf = (which: Which, { keeper, monotonic }: AccessParts): Lockout => {
  const failed = (): number => keeper.read()?.failed[which] ?? Number.MAX_SAFE_INTEGER
  const keep = (count: number) => {
    const record = keeper.read()
    return record ? keeper.change({ failed: { ...record.failed, [which]: count } }) : 'memory'
  }
  return createLockout({ monotonic, failed, keep })
}

export const createAccess = (parts: AccessParts): Access => {
  const { keeper, bytes, hashing, note } = parts
  const locks = { pin: lockoutOf('pin', parts), recovery: lockoutOf('recovery', parts) }
  const inTurn = createTurns()

  const refused = (because: KeptOut, which: Which = 'pin'): Refused => ({
    ok: false,
    because,
    lockedSeconds: seconds(locks[which].leftMs()),
    freeTries: Math.max(0, freeTries - (keeper.read()?.failed[which] ?? freeTries)),
  })
  /** Judges one try: whether the text is the secret. */
  const tried = async (which: Which, text: string): Promise<Entered> => {
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
  const keepPin = async (pin: string, how: 'set' | 'changed' | 'recovered'): Promise<PinSet> => {
    const recovery = makeRecoveryCode(bytes)
    const secrets = { pin: await hashing.keep(pin), recovery: await keepCode(recovery) }
    const before = keeper.read()
    const kept = keeper.change({ ...secrets, failed: { pin: 0, recovery: 0 } })
    if (kept === 'memory') {
      // Nobody has seen the code that goes with it: it must not come onto the disk later.
      keeper.change(before ?? {})
      return refused('unkept')
    }
    note(how)
    return { ok: true, recovery }
  }
  const keepCode = (code: string): Promise<Secret> => hashing.keep(readRecoveryCode(code) ?? code)

  const ifGood = (pin: string, then: () => Promise<PinSet>): Promise<PinSet> =>
    inTurn(() => {
      const fault = pinFault(pin)
      return fault ? Promise.resolve(refused(fault)) : then()
    })
  return {
    state: () => ({ pin: keeper.state(), lockedSeconds: seconds(locks.pin.leftMs()) }),
    enter: (pin) => inTurn(() => tried('pin', pin)),
    setUp: (pin) =>
      ifGood(pin, async () => {
        const state = keeper.state()
        return state === 'unset' ? keepPin(pin, 'set') : refused(state === 'set' ? 'already-set' : state)
      }),
    recover: (code, pin) =>
      ifGood(pin, async () => {
        const entered = await tried('recovery', readRecoveryCode(code) ?? '')
        return entered.ok ? keepPin(pin, 'recovered') : entered
      }),
    change: (pin) => ifGood(pin, () => keepPin(pin, 'changed')),
  }
}
