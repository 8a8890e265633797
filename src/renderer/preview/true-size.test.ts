import { describe, expect, it } from 'vitest'
import { card, fitScale, inchesIn, pixelsPerMm, pixelsPerMmOfCard, strokes, trueScale } from './true-size'

const fullHd = { width: 1920, height: 1080 }

describe('the true size', () => {
  it('of 20 mm on a 55 inch screen is 20 mm on a laptop of 15.6 inches', () => {
    const laptop = pixelsPerMm({ width: 1536, height: 864 }, 15.6)
    const scale = trueScale(fullHd, 55, laptop)
    const pixelsThere = 20 * pixelsPerMm(fullHd, 55)
    expect((pixelsThere * scale) / laptop).toBeCloseTo(20, 9)
    expect(scale).toBeCloseTo(2.82, 2)
  })

  it('is the same whichever way the exhibit stands', () => {
    expect(trueScale({ width: 1080, height: 1920 }, 55, 4)).toBe(trueScale(fullHd, 55, 4))
  })

  it('can be found with a bank card instead of a diagonal', () => {
    const own = pixelsPerMm({ width: 1536, height: 864 }, 15.6)
    expect(pixelsPerMmOfCard(card.width * own)).toBeCloseTo(own, 9)
  })

  it.each([
    ['15.6', 15.6],
    ['15,6', 15.6],
    ['55"', 55],
    ['55″', 55],
    ['', undefined],
    ['large', undefined],
    ['0', undefined],
    ['5000', undefined],
  ])('reads %j as %j inches', (text, inches) => {
    expect(inchesIn(text)).toBe(inches)
  })
})

describe('the frame', () => {
  it('fits whichever side is the narrower', () => {
    expect(fitScale(fullHd, { width: 960, height: 2000 })).toBe(0.5)
    expect(fitScale(fullHd, { width: 4000, height: 270 })).toBe(0.25)
  })

  it('has a ruler with a stroke per centimetre and a number per ten', () => {
    const all = strokes(255)
    expect(all).toHaveLength(26)
    expect(all.filter(({ kind }) => kind === 'numbered').map(({ mm }) => mm)).toEqual([0, 100, 200])
    expect(all[5]).toEqual({ mm: 50, kind: 'long' })
  })
})
