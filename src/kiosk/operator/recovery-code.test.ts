import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeRecoveryCode, readRecoveryCode, recoveryAlphabet } from './recovery-code'

describe('a recovery code', () => {
  it('is twenty signs that nobody takes for one another, in four groups', () => {
    expect(recoveryAlphabet).toHaveLength(32)
    expect(recoveryAlphabet).not.toMatch(/[01IO]/)
    for (let time = 0; time < 200; time++) {
      expect(makeRecoveryCode(randomBytes)).toMatch(/^[2-9A-HJ-NP-Z]{5}(-[2-9A-HJ-NP-Z]{5}){3}$/)
    }
  })

  it('uses every sign alike: 256 is a multiple of 32', () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
    const signs = Array.from({ length: 12 }, (_, at) =>
      makeRecoveryCode(() => all.subarray(at * 20, at * 20 + 20)).replaceAll('-', ''),
    ).join('')
    const counts = new Set(Array.from(recoveryAlphabet, (sign) => signs.split(sign).length - 1))
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  })

  it('is read with or without its hyphens, in capitals or not', () => {
    expect(readRecoveryCode('abcde-fghjk-lmnpq-rstuv')).toBe('ABCDEFGHJKLMNPQRSTUV')
    expect(readRecoveryCode('ABCDEFGHJKLMNPQRSTUV')).toBe('ABCDEFGHJKLMNPQRSTUV')
    expect(readRecoveryCode('ABCDEFGHJKLMNPQRSTU')).toBeUndefined()
    expect(readRecoveryCode('0BCDEFGHJKLMNPQRSTUV')).toBeUndefined()
  })
})
