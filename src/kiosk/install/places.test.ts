import { describe, expect, it } from 'vitest'
import { createPlaces } from './places'

const at = (size: number, time: number) => [{ file: 'a.kiosk', size, mark: `a.kiosk|${size}|${time}` }]

describe('the packs of a place', () => {
  it('are judged once when they have come to rest, and again when one changes', () => {
    const places = createPlaces()
    const due = (size: number, time: number) => places.isDue('/stick', at(size, time), [])
    expect([due(1, 1), due(1, 1), due(1, 1)]).toEqual([false, true, false])
    expect([due(2, 2), due(3, 3), due(3, 3), due(3, 3)]).toEqual([false, false, true, false])
  })

  it('that have stopped growing for two rounds are judged once, though something still touches them', () => {
    const places = createPlaces()
    const due = (size: number, time: number) => places.isDue('/stick', at(size, time), [])
    expect([due(1, 1), due(2, 2), due(2, 3), due(2, 4), due(2, 5)]).toEqual([false, false, false, true, false])
    expect([due(2, 5), due(2, 5)]).toEqual([true, false])
  })
})
