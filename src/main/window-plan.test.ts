import { describe, expect, it } from 'vitest'
import { concernsWindows, isMisplaced, planWindows, type Screen } from './window-plan'

const aScreen = (id: number, x: number, width: number, height: number): Screen => ({
  id,
  bounds: { x, y: 0, width, height },
})
const laptop = aScreen(1, 0, 1920, 1080)
const totem = aScreen(2, 1920, 1080, 1920)
const spare = aScreen(3, 3000, 1920, 1080)

describe('planning the windows', () => {
  it('takes the primary display unless told otherwise, and covers the others', () => {
    expect(planWindows({ windowed: false }, [totem, laptop, spare], 1)).toEqual({
      kiosk: laptop,
      covered: [totem, spare],
    })
  })

  it('takes the chosen display', () => {
    expect(planWindows({ windowed: false, displayId: '2' }, [laptop, totem], 1)).toEqual({
      kiosk: totem,
      covered: [laptop],
    })
  })

  it('falls back to the primary display while the chosen one is unplugged', () => {
    expect(planWindows({ windowed: false, displayId: '2' }, [laptop, spare], 1)?.kiosk).toBe(laptop)
  })

  it('makes do with any display when the primary one is not listed', () => {
    expect(planWindows({ windowed: false }, [totem], 9)?.kiosk).toBe(totem)
  })

  it("covers nothing beside a developer's window", () => {
    expect(planWindows({ windowed: true }, [laptop, totem], 1)?.covered).toEqual([])
  })

  it('has no plan without a display', () => expect(planWindows({ windowed: false }, [], 1)).toBeUndefined())
})

describe('verifying a window', () => {
  it('is content with exactly the bounds of the display', () => {
    expect(isMisplaced({ ...totem.bounds }, totem.bounds)).toBe(false)
  })
  it.each([{ x: 1922 }, { y: -1 }, { width: 1081 }, { height: 1917 }])('takes %j for rounding', (off) => {
    expect(isMisplaced({ ...totem.bounds, ...off }, totem.bounds)).toBe(false)
  })
  it.each([{ x: 0 }, { y: 27 }, { width: 1050 }, { height: 1833 }])('sees %j', (off) => {
    expect(isMisplaced({ ...totem.bounds, ...off }, totem.bounds)).toBe(true)
  })
})

describe('a display that changed', () => {
  it.each([['bounds'], ['scaleFactor'], ['rotation'], ['workArea', 'bounds']])('matters by its %s', (...metrics) =>
    expect(concernsWindows(metrics)).toBe(true),
  )
  it('does not matter by the room a panel leaves', () => expect(concernsWindows(['workArea'])).toBe(false))
})
