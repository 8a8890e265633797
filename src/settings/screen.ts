import * as v from 'valibot'
import { maybeNumberOf, type MaybeNumberField } from './fields'
import { inches, millimetres } from './units'

const unmeasured = { en: 'not measured', zh: '未测量' } as const

const diagonalInches: MaybeNumberField = {
  kind: 'maybe-number',
  path: 'screen.diagonalInches',
  least: 7,
  most: 120,
  step: 0.5,
  unit: inches,
  usual: null,
  without: unmeasured,
  name: { en: 'Diagonal of the screen', zh: '屏幕对角线' },
  says: {
    en: 'The diagonal of the visible picture, in inches (7 to 120); sizes in millimetres are computed from it.',
    zh: '可见画面的对角线，单位英寸（7 至 120）；据此计算毫米尺寸。',
  },
}
const bottomEdgeMm: MaybeNumberField = {
  kind: 'maybe-number',
  path: 'screen.bottomEdgeMm',
  least: 0,
  most: 2_500,
  step: 10,
  unit: millimetres,
  usual: null,
  without: unmeasured,
  name: { en: 'Height of the lower edge', zh: '画面下沿高度' },
  says: {
    en: 'From the floor to the lower edge of the picture, in millimetres (0 to 2500); what a hand reaches is computed from it.',
    zh: '从地面到画面下沿的高度，单位毫米（0 至 2500）；据此计算手够得着的范围。',
  },
}
const viewingMm: MaybeNumberField = {
  kind: 'maybe-number',
  path: 'screen.viewingMm',
  least: 200,
  most: 10_000,
  step: 100,
  unit: millimetres,
  usual: null,
  without: { en: 'an arm’s length, 700 mm', zh: '一臂之距，700 毫米' },
  name: { en: 'Distance of the eyes', zh: '观看距离' },
  says: {
    en: 'How far the eyes of a visitor are from the screen, in millimetres (200 to 10000).',
    zh: '观众眼睛到屏幕的距离，单位毫米（200 至 10000）。',
  },
}

/** How large the screen is and where it stands, measured by whoever put it up. */
export const Screen = v.strictObject({
  diagonalInches: maybeNumberOf(diagonalInches),
  bottomEdgeMm: maybeNumberOf(bottomEdgeMm),
  viewingMm: maybeNumberOf(viewingMm),
})

export const screenFields = [diagonalInches, bottomEdgeMm, viewingMm] as const
