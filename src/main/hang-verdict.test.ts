import { describe, expect, it } from 'vitest'
import { hangVerdict, jumped } from './hang-verdict'

describe('telling a hung page from a quiet one', () => {
  it('is content with a beat in the last ten seconds, whatever else is said', () => {
    expect(hangVerdict({ since: 0, beatAt: 5_000, unresponsiveAt: 4_000, askedAt: 6_000 }, 14_999)).toBe('well')
  })

  it('asks the page when it has been silent for ten seconds', () => {
    expect(hangVerdict({ since: 0, beatAt: 5_000 }, 15_000)).toBe('ask')
  })

  it('gives a page that was just loaded the same ten seconds', () => {
    expect(hangVerdict({ since: 100_000, beatAt: 5_000 }, 109_999)).toBe('well')
  })

  it('has patience with a page that is still being loaded, for it can be asked nothing', () => {
    expect(hangVerdict({ since: 0, isLoading: true }, 29_999)).toBe('well')
    expect(hangVerdict({ since: 0, isLoading: true }, 30_000)).toBe('ask')
    expect(hangVerdict({ since: 0, isLoading: true, askedAt: 30_000 }, 32_000)).toBe('hung')
  })

  it('calls it hung when it leaves the question open for two seconds', () => {
    expect(hangVerdict({ since: 0, askedAt: 10_000 }, 11_999)).toBe('well')
    expect(hangVerdict({ since: 0, askedAt: 10_000 }, 12_000)).toBe('hung')
  })

  it('calls it hung when Chromium finds it unresponsive as well', () => {
    expect(hangVerdict({ since: 0, unresponsiveAt: 7_000 }, 9_999)).toBe('well')
    expect(hangVerdict({ since: 0, unresponsiveAt: 7_000 }, 10_000)).toBe('hung')
  })

  it('loads a page again that answers but has painted nothing for a minute', () => {
    expect(hangVerdict({ since: 0, beatAt: 0 }, 59_999)).toBe('ask')
    expect(hangVerdict({ since: 0, beatAt: 0 }, 60_000)).toBe('mute')
  })

  it('does not load a page again and again that never painted at all', () => {
    expect(hangVerdict({ since: 0 }, 600_000)).toBe('ask')
  })
})

describe('noticing sleep and clock jumps', () => {
  it('takes a late look for what it is', () => expect(jumped(2_400, 2_400, 1_000)).toBe(false))
  it('sees a sleep on either clock', () => {
    expect(jumped(3_600_000, 3_600_000, 1_000)).toBe(true)
    expect(jumped(1_000, 3_600_000, 1_000)).toBe(true)
  })
  it('sees the wall clock set back', () => expect(jumped(1_000, -86_400_000, 1_000)).toBe(true))
})
