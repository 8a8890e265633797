import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRange } from './range'

const part = (first: number, last: number) => ({ kind: 'part', first, last })
const whole = { kind: 'whole' }
const unsatisfiable = { kind: 'unsatisfiable' }

describe('a range of a file of 1,000 bytes', () => {
  it.each([
    [undefined, whole],
    ['', whole],
    ['bytes=0-499', part(0, 499)],
    ['bytes=500-999', part(500, 999)],
    ['bytes=500-', part(500, 999)],
    ['bytes=0-', part(0, 999)],
    ['bytes=999-', part(999, 999)],
    ['bytes=-1', part(999, 999)],
    ['bytes=-500', part(500, 999)],
    ['bytes=-5000', part(0, 999)],
    ['bytes=0-5000', part(0, 999)],
    ['bytes= 0-0 ', part(0, 0)],
    ['BYTES=0-0', part(0, 0)],
    ['bytes=1000-', unsatisfiable],
    ['bytes=5000-6000', unsatisfiable],
    ['bytes=-0', unsatisfiable],
    ['bytes=99999999999999999999-', unsatisfiable],
    ['bytes=5-4', whole],
    ['bytes=0-1,5-9', whole],
    ['bytes=-', whole],
    ['bytes=a-b', whole],
    ['bytes 0-1', whole],
    ['lines=0-1', whole],
    ['bytes=0x1-2', whole],
    ['bytes=1.5-2', whole],
  ])('%s', (header, wanted) => {
    expect(readRange(header, 1_000)).toEqual(wanted)
  })

  it('can never be satisfied in an empty file', () => {
    expect(readRange('bytes=0-', 0)).toEqual(unsatisfiable)
    expect(readRange('bytes=-5', 0)).toEqual(unsatisfiable)
    expect(readRange(undefined, 0)).toEqual(whole)
  })

  it('always lies within the file, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,6}-\d{0,6}$/)),
        fc.nat(50_000),
        (header, size) => {
          const wanted = readRange(header, size)
          if (wanted.kind !== 'part') return
          expect(wanted.first).toBeGreaterThanOrEqual(0)
          expect(wanted.last).toBeGreaterThanOrEqual(wanted.first)
          expect(wanted.last).toBeLessThan(size)
        },
      ),
    )
  })
})
