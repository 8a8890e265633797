import { describe, expect, it } from 'vitest'
import { aHandTimer } from '../../../tests/support/hand-timer'
import { createPairing } from './pairing'

const aPairing = (leads: () => boolean = () => false) => {
  const clock = aHandTimer()
  let secrets = 0
  const random = (): string => `secret-${(secrets += 1)}`
  return { clock, pairing: createPairing({ random, ...clock, times: () => ({ code: 120_000, idle: 300_000 }) }, leads) }
}

describe('pairing', () => {
  it('gives a token for the code on screen, once', () => {
    const { pairing } = aPairing()
    const { secret } = pairing.invite()
    const token = pairing.redeem(secret)
    expect(token).toBeDefined()
    expect(pairing.isPaired(token ?? '')).toBe(true)
    expect(pairing.redeem(secret)).toBeUndefined()
  })

  it.each(['', 'secret', 'secret-11', 'SECRET-1'])('gives none for %j', (wrong) => {
    const { pairing } = aPairing()
    pairing.invite()
    expect(pairing.redeem(wrong)).toBeUndefined()
    expect(pairing.paired()).toBe(false)
  })

  it('is too late after two minutes, and where no code was asked for', () => {
    const { pairing, clock } = aPairing()
    expect(pairing.redeem('secret-1')).toBeUndefined()
    const { secret } = pairing.invite()
    clock.pass(120_000)
    expect(pairing.redeem(secret)).toBeUndefined()
  })

  it('takes only the newest code', () => {
    const { pairing } = aPairing()
    const old = pairing.invite()
    const young = pairing.invite()
    expect(pairing.redeem(old.secret)).toBeUndefined()
    expect(pairing.redeem(young.secret)).toBeDefined()
  })

  it('ends the telephone before as another one is paired, not as a code is asked for', () => {
    const { pairing } = aPairing()
    const first = pairing.redeem(pairing.invite().secret) ?? ''
    const { secret } = pairing.invite()
    expect(pairing.isPaired(first)).toBe(true)
    const second = pairing.redeem(secret) ?? ''
    expect([pairing.isPaired(first), pairing.isPaired(second)]).toEqual([false, true])
  })

  it('ends with the lease, and where no tour is begun', () => {
    const state = { leads: true }
    const { pairing, clock } = aPairing(() => state.leads)
    const token = pairing.redeem(pairing.invite().secret) ?? ''
    clock.pass(900_000)
    expect(pairing.isPaired(token)).toBe(true)
    state.leads = false
    clock.pass(300_001)
    expect(pairing.isPaired(token)).toBe(false)
    const again = pairing.redeem(pairing.invite().secret) ?? ''
    pairing.end()
    expect(pairing.isPaired(again)).toBe(false)
  })
})
