import { describe, expect, it } from 'vitest'
import { fadeMs, scaledMs } from './clock-rate'

describe('the clock rate', () => {
  it('makes seconds of the exhibit real milliseconds', () => {
    expect(scaledMs(9, 1)).toBe(9000)
    expect(scaledMs(9, 100)).toBe(90)
  })

  it('never hurries a fade, but cuts one that is longer than half the dwell', () => {
    expect(fadeMs(0.7, 9000)).toBe(700)
    expect(fadeMs(0.7, 1400)).toBe(700)
    expect(fadeMs(0.7, 1399)).toBe(0)
  })
})
