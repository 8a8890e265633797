import { createTurns } from './in-turn'
import { pinFault } from './pin-rules'
import type { PinState } from './record'
import { makeRecoveryCode, readRecoveryCode } from './recovery-code'
import { createTries, type Entered, type Refused, type TriesParts } from './tries'

/** The recovery code is told here, once, and never again. */
export type PinSet = { readonly ok: true; readonly recovery: string } | Refused

/** Who is let in as the operator. */
export type Access = {
  readonly state: () => { readonly pin: PinState; readonly lockedSeconds: number }
  readonly setUp: (pin: string) => Promise<PinSet>
  readonly enter: (pin: string) => Promise<Entered>
  readonly recover: (code: string, pin: string) => Promise<PinSet>
  /** Another PIN, and with it another code, for whoever knows the one of now. */
  readonly change: (old: string, pin: string) => Promise<PinSet>
}

export type AccessParts = TriesParts & { readonly bytes: (count: number) => Buffer }

export const createAccess = (parts: AccessParts): Access => {
  const { keeper, bytes, hashing, note } = parts
  const { judge, refused, lockedSeconds } = createTries(parts)
  const inTurn = createTurns()

  const keepPin = async (pin: string, how: 'set' | 'changed' | 'recovered'): Promise<PinSet> => {
    const recovery = makeRecoveryCode(bytes)
    const code = await hashing.keep(readRecoveryCode(recovery) ?? recovery)
    const secrets = { pin: await hashing.keep(pin), recovery: code }
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
  const ifGood = (pin: string, then: () => Promise<PinSet>): Promise<PinSet> =>
    inTurn(() => {
      const fault = pinFault(pin)
      return fault ? Promise.resolve(refused(fault)) : then()
    })
  return {
    state: () => ({ pin: keeper.state(), lockedSeconds: lockedSeconds() }),
    enter: (pin) => inTurn(() => judge('pin', pin)),
    setUp: (pin) =>
      ifGood(pin, async () => {
        const state = keeper.state()
        return state === 'unset' ? keepPin(pin, 'set') : refused(state === 'set' ? 'already-set' : state)
      }),
    recover: (code, pin) =>
      ifGood(pin, async () => {
        const entered = await judge('recovery', readRecoveryCode(code) ?? '')
        return entered.ok ? keepPin(pin, 'recovered') : entered
      }),
    change: (old, pin) =>
      ifGood(pin, async () => {
        const entered = await judge('pin', old)
        return entered.ok ? keepPin(pin, 'changed') : entered
      }),
  }
}
