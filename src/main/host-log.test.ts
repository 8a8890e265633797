import { describe as suite, expect, it } from 'vitest'
import { createHostLog, describe } from './host-log'

suite("the host's log", () => {
  it('keeps its first lines until there is a place for them', () => {
    const seen: string[] = []
    const log = createHostLog(() => {})
    log.info('starts')
    log.warn('no display')
    log.handOver((level, says) => seen.push(`${level} ${says}`))
    log.error('broke', new Error('why'))
    expect(seen.slice(0, 2)).toEqual(['info starts', 'warn no display'])
    expect(seen[2]).toMatch(/^error broke: Error: why \| at /)
  })

  it('does not grow without bounds while nobody takes the lines', () => {
    const seen: string[] = []
    const log = createHostLog(() => {})
    for (let n = 0; n < 1_000; n += 1) log.info(String(n))
    log.handOver((_, says) => seen.push(says))
    expect(seen).toHaveLength(200)
  })

  it('makes one line of anything thrown', () => {
    expect(describe('text\nwith lines')).toBe('text | with lines')
    expect(describe(undefined)).toBe('undefined')
  })
})
