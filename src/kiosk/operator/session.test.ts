import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSession, type Session } from './session'

let now = 0
let session: Session
beforeEach(() => {
  now = 0
  session = createSession(() => now, randomBytes)
})

describe('a session', () => {
  it('is held by 256 random bits', () => {
    const token = session.open()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(session.holds(token)).toBe(true)
    expect(session.holds(`${token.slice(0, -1)}_`)).toBe(false)
    expect(session.holds('')).toBe(false)
  })

  it('is the only one: whoever was in before is out', () => {
    const first = session.open()
    const second = session.open()
    expect(second).not.toBe(first)
    expect([session.holds(first), session.holds(second)]).toEqual([false, true])
  })

  it('ends a minute after the last touch, and asking does not count as one', () => {
    const token = session.open()
    now = 59_000
    session.touch()
    now = 118_999
    expect(session.holds(token)).toBe(true)
    now = 119_000
    expect(session.holds(token)).toBe(false)
    session.touch()
    expect(session.holds(token)).toBe(false)
  })

  it('has its minute from the moment it is opened, however long the kiosk has run by then', () => {
    now = 3_600_000
    const token = session.open()
    now += 59_999
    expect(session.holds(token)).toBe(true)
    now += 1
    expect(session.holds(token)).toBe(false)
  })

  it('ends when it is closed', () => {
    const token = session.open()
    session.close()
    expect(session.holds(token)).toBe(false)
  })
})
