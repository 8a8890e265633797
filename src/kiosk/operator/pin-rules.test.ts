import { describe, expect, it } from 'vitest'
import { pinFault } from './pin-rules'

describe('a PIN', () => {
  it.each(['493027', '804613', '0071934', '918273645500'])('%s is good', (pin) => {
    expect(pinFault(pin)).toBeUndefined()
  })

  it.each([
    ['', 'short'],
    ['49302', 'short'],
    ['4930274930274', 'long'],
    ['49302x', 'digits'],
    ['４９３０２７', 'digits'],
    ['000000', 'all-same'],
    ['777777777777', 'all-same'],
    ['123456', 'in-order'],
    ['234567', 'in-order'],
    ['567890', 'in-order'],
    ['0123456789', 'in-order'],
    ['654321', 'in-order'],
    ['210987', 'in-order'],
    ['121212', 'repeats'],
    ['490490', 'repeats'],
    ['49304930', undefined],
    ['112233', 'well-known'],
    ['147258', 'well-known'],
  ])('%s is %s', (pin, fault) => {
    expect(pinFault(pin)).toBe(fault)
  })
})
