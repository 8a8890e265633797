import { describe, expect, it } from 'vitest'
import { compareVersions, engineFits, engineRangeOf, stepBetween } from './version'

describe('versions', () => {
  it('are compared number by number, not letter by letter', () => {
    expect(['1.10.0', '1.9.9', '2.0.0', '1.9.10', '0.99.99'].sort(compareVersions)).toEqual([
      '0.99.99',
      '1.9.9',
      '1.9.10',
      '1.10.0',
      '2.0.0',
    ])
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0)
  })

  it('of the kiosk fit a pack up to the next major one', () => {
    const range = engineRangeOf('1.4.2')
    expect(range).toEqual({ from: '1.4.0', below: '2.0.0' })
    expect(['1.3.9', '1.4.0', '1.4.2', '1.99.0', '2.0.0'].map((version) => engineFits(range, version))).toEqual([
      'kiosk-older',
      'fits',
      'fits',
      'fits',
      'kiosk-newer',
    ])
  })

  it.each([
    [undefined, 'first'],
    [{ id: 'other', version: '9.0.0', digest: 'a' }, 'other-exhibit'],
    [{ id: 'cape', version: '1.1.9', digest: 'b' }, 'newer'],
    [{ id: 'cape', version: '1.2.0', digest: 'a' }, 'same'],
    [{ id: 'cape', version: '1.2.0', digest: 'b' }, 'same-version-other-content'],
    [{ id: 'cape', version: '1.10.0', digest: 'b' }, 'older'],
  ])('from %j to 1.2.0 is a step: %s', (current, step) => {
    expect(stepBetween(current, { id: 'cape', version: '1.2.0', digest: 'a' })).toBe(step)
  })
})
