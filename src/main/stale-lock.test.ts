import { lstatSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clearStaleLock, isStaleLock } from './stale-lock'

const alive = () => true
const dead = () => false

describe('the lock on the profile', () => {
  it('holds while its process lives', () => expect(isStaleLock('kiosk-7-812', 'kiosk-7', alive)).toBe(false))
  it('is stale when its process is gone', () => expect(isStaleLock('kiosk-7-812', 'kiosk-7', dead)).toBe(true))
  it('is stale after the machine got another name', () => expect(isStaleLock('setup-812', 'kiosk-7', alive)).toBe(true))
  it('is stale when it is no lock', () => expect(isStaleLock('nonsense', 'kiosk-7', alive)).toBe(true))

  it('is taken away on disk only when stale', () => {
    const profile = mkdtempSync(join(tmpdir(), 'lock-'))
    symlinkSync(`${hostname()}-${process.pid}`, join(profile, 'SingletonLock'))
    expect(clearStaleLock(profile)).toBe(false)
    const other = mkdtempSync(join(tmpdir(), 'lock-'))
    symlinkSync(`elsewhere-${process.pid}`, join(other, 'SingletonLock'))
    expect(clearStaleLock(other)).toBe(true)
    expect(() => lstatSync(join(other, 'SingletonLock'))).toThrow()
    expect(clearStaleLock(other)).toBe(false)
    for (const folder of [profile, other]) rmSync(folder, { recursive: true })
  })
})
