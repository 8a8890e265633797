import { describe, expect, it } from 'vitest'
import { type Measured, physicalOf } from './physical'
import { physicalChecks } from './physical-checks'

const flat = { width: 1920, height: 1080 }
const upright = { width: 1080, height: 1920 }
const aScreen = (more: Partial<Measured> = {}): Measured => ({
  size: flat,
  diagonalInches: 55,
  bottomEdgeMm: 800,
  viewingMm: null,
  text: 100,
  reach: 'standard',
  ...more,
})
const check = (what: string, more: Partial<Measured> = {}) =>
  physicalChecks(aScreen(more)).find((each) => each.what === what)
const verdicts = (more: Partial<Measured> = {}) =>
  Object.fromEntries(physicalChecks(aScreen(more)).map(({ what, verdict }) => [what, verdict]))

describe('a 55 inch screen of 1920 by 1080', () => {
  const { mmPerPixel, text, targetMm, widthMm, heightMm } = physicalOf(aScreen())

  it('has 0.634 mm to the pixel', () => {
    expect(mmPerPixel).toBeCloseTo(0.634, 3)
    expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([1218, 685])
  })

  it('shows its smallest text 15 mm high and its smallest button 48 mm', () => {
    expect(Math.round(text.emMm)).toBe(15)
    expect(Math.round(targetMm)).toBe(48)
  })

  it('is the same picture at 3840 by 2160', () => {
    const fine = physicalOf(aScreen({ size: { width: 3840, height: 2160 } }))
    expect(fine.mmPerPixel).toBeCloseTo(0.317, 3)
    expect(fine.text.emMm).toBeCloseTo(text.emMm)
    expect(fine.targetMm).toBeCloseTo(targetMm)
  })

  it('carries 24 px to a metre and more: 30 minutes of arc for Han, 20 for capitals', () => {
    expect(text.hanCarriesMm).toBeGreaterThan(1_000)
    expect(text.capitalCarriesMm).toBeGreaterThan(1_000)
    // The design's own two: body of 30 px is 30′ at 2 m, a tile's title of 48 px is 32′ at 3 m.
    const minutesAt = (pixels: number, mm: number) =>
      (Math.atan((pixels * mmPerPixel * 0.92) / mm) * 180 * 60) / Math.PI
    expect(Math.round(minutesAt(30, 2_000))).toBe(30)
    expect(Math.round(minutesAt(48, 3_000))).toBe(32)
    expect(text.hanCarriesMm).toBeCloseTo((2_000 * 24) / 30, -2)
  })
})

it('a 21.5 inch screen has buttons of 19 mm', () => {
  expect(Math.round(physicalOf(aScreen({ diagonalInches: 21.5 })).targetMm)).toBe(19)
})

describe('reach', () => {
  it('flat, hung with its lower edge at 800 mm: 1220 mm is row 418', () => {
    const heights = physicalOf(aScreen()).heights
    expect([heights?.band.from, Math.round(heights?.topMm ?? 0)]).toEqual([418, 1485])
  })

  it.each([
    [600, 942],
    [650, 1021],
  ])('upright, hung with its lower edge at %i mm: 1220 mm is row %i', (bottomEdgeMm, row) => {
    expect(physicalOf(aScreen({ size: upright, bottomEdgeMm })).heights?.band.from).toBe(row)
  })

  it('has rows only on the screen', () => {
    const heights = physicalOf(aScreen({ bottomEdgeMm: 1_000 })).heights
    expect(heights?.band).toEqual({ from: 733, to: 1080 })
    expect(physicalOf(aScreen({ bottomEdgeMm: 100 })).heights?.band).toEqual({ from: 0, to: 638 })
  })

  it('is not spoken of where nobody measured the lower edge', () => {
    expect(physicalOf(aScreen({ bottomEdgeMm: null })).heights).toBeNull()
    expect(Object.keys(verdicts({ bottomEdgeMm: null }))).toEqual(['text', 'target'])
  })
})

describe('the checks', () => {
  it('pass the screens of the design', () => {
    expect(verdicts()).toEqual({ text: 'good', target: 'good', highest: 'enough', lowest: 'good' })
    for (const bottomEdgeMm of [600, 650])
      expect(verdicts({ size: upright, bottomEdgeMm })).toMatchObject({ highest: 'enough', lowest: 'good' })
  })

  it('offer the lower reach where that is enough, and say by how much to hang it lower where it is not', () => {
    expect(check('highest', { bottomEdgeMm: 900 })).toMatchObject({
      verdict: 'poor',
      patch: { access: { reach: 'lower' } },
    })
    expect(verdicts({ bottomEdgeMm: 900, reach: 'lower' })).toMatchObject({ highest: 'enough' })
    const high = check('highest', { bottomEdgeMm: 1_200 })
    expect(high?.cure?.en).toBe('Hang the screen 290 mm lower and begin visits with the lower reach.')
    expect(verdicts({ bottomEdgeMm: 910, reach: 'lower' })).toMatchObject({ highest: 'enough' })
    expect(verdicts({ bottomEdgeMm: 920, reach: 'lower' })).toMatchObject({ highest: 'poor' })
  })

  it('say by how much to hang it higher', () => {
    expect(check('lowest', { bottomEdgeMm: 300 })?.cure?.en).toBe('Hang the screen 50 mm higher.')
    expect(verdicts({ bottomEdgeMm: 350 })).toMatchObject({ lowest: 'good' })
  })

  it('offer larger text to eyes that are far away, or a larger screen', () => {
    expect(check('text', { viewingMm: 1_900 })).toMatchObject({ verdict: 'poor', patch: { access: { text: 125 } } })
    expect(verdicts({ viewingMm: 1_900, text: 125 })).toMatchObject({ text: 'good' })
    expect(check('text', { viewingMm: 2_200 })).toMatchObject({ patch: { access: { text: 150 } } })
    expect(check('text', { viewingMm: 4_000 })?.cure?.en).toMatch(/^Even the largest text is too small/)
  })

  it('are content with a small screen at an arm’s length, but for its buttons', () => {
    expect(verdicts({ diagonalInches: 21.5, bottomEdgeMm: 900, viewingMm: 500 })).toMatchObject({
      text: 'good',
      target: 'enough',
    })
    expect(verdicts({ diagonalInches: 15 })).toMatchObject({ target: 'poor' })
  })
})
