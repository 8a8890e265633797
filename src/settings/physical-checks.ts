import { type Measured, type Physical, physicalOf, reachMm, targetMm } from './physical'
import type { Said } from './said'

/** `good` is what the field asks for; `enough` passes, with a better way; `poor` fails. */
export type PhysicalCheck = {
  readonly what: 'text' | 'target' | 'highest' | 'lowest'
  readonly verdict: 'good' | 'enough' | 'poor'
  readonly says: Said
  readonly cure?: Said
  /** The change of settings that is the cure, where one is. */
  readonly patch?: { readonly access: { readonly text?: 125 | 150; readonly reach?: 'lower' } }
}

/** No tape is read more exactly than this over a floor. */
const tapeMm = 5

const whole = (mm: number): string => String(Math.round(mm))
const metres = (mm: number): string => (Math.floor(mm / 100) / 10).toFixed(1)

/** The distance to which both kinds of writing carry. */
export const carriesMm = ({ text }: Physical): number => Math.min(text.hanCarriesMm, text.capitalCarriesMm)

const reads = (measured: Measured): boolean => {
  const physical = physicalOf(measured)
  return carriesMm(physical) >= physical.viewingMm
}

const textCheck = (measured: Measured): PhysicalCheck => {
  const physical = physicalOf(measured)
  const { text, viewingMm } = physical
  const [han, capital, far] = [whole(text.hanMm), whole(text.capitalMm), metres(carriesMm(physical))]
  const says: Said = {
    en: `The smallest text of a section is ${han} mm high in Chinese and ${capital} mm in Latin capitals; it can be read from ${far} m, and eyes are ${metres(viewingMm)} m away.`,
    zh: `栏目中最小的文字：汉字高 ${han} 毫米，拉丁大写字母高 ${capital} 毫米；${far} 米以内可读，观看距离为 ${metres(viewingMm)} 米。`,
  }
  if (reads(measured)) return { what: 'text', verdict: 'good', says }
  const larger = ([125, 150] as const).find((size) => size > measured.text && reads({ ...measured, text: size }))
  if (larger === undefined) {
    const cure: Said = {
      en: `Even the largest text is too small: let visitors come within ${metres(carriesMm(physicalOf({ ...measured, text: 150 })))} m, or take a larger screen.`,
      zh: `最大的文字仍然太小：请让观众靠近到 ${metres(carriesMm(physicalOf({ ...measured, text: 150 })))} 米以内，或换更大的屏幕。`,
    }
    return { what: 'text', verdict: 'poor', says, cure }
  }
  const cure: Said = { en: `Begin visits with text at ${larger} %.`, zh: `把默认文字大小设为 ${larger}%。` }
  return { what: 'text', verdict: 'poor', says, cure, patch: { access: { text: larger } } }
}

const targetCheck = ({ targetMm: size }: Physical): PhysicalCheck => {
  const says: Said = {
    en: `The smallest button is ${whole(size)} mm high; 15 mm is the least, 20 mm is easy for everyone.`,
    zh: `最小的按钮高 ${whole(size)} 毫米；至少 15 毫米，20 毫米人人都容易点中。`,
  }
  if (size >= targetMm.easy) return { what: 'target', verdict: 'good', says }
  const cure: Said = { en: 'Take a larger screen.', zh: '请换更大的屏幕。' }
  return { what: 'target', verdict: size >= targetMm.least ? 'enough' : 'poor', says, cure }
}

const highest = (measured: Measured): number => physicalOf(measured).heights?.highestMm ?? 0

const highestCheck = (measured: Measured): PhysicalCheck => {
  const top = highest(measured)
  const says: Said = {
    en: `The highest button begins ${whole(top)} mm above the floor; everybody reaches 1220 mm, with ease 1100 mm.`,
    zh: `最高的按钮离地 ${whole(top)} 毫米；人人够得着的上限为 1220 毫米，轻松够到为 1100 毫米。`,
  }
  if (top <= reachMm.easyMost + tapeMm) return { what: 'highest', verdict: 'good', says }
  const verdict = top <= reachMm.most + tapeMm ? 'enough' : 'poor'
  const limit = verdict === 'poor' ? reachMm.most : reachMm.easyMost
  const lower = highest({ ...measured, reach: 'lower' })
  if (measured.reach === 'standard' && lower <= limit) {
    const cure: Said = {
      en: `Begin visits with the lower reach: the highest button then begins at ${whole(lower)} mm.`,
      zh: `把默认操作位置设为“降低”：最高的按钮将离地 ${whole(lower)} 毫米。`,
    }
    return { what: 'highest', verdict, says, cure, patch: { access: { reach: 'lower' } } }
  }
  const by = Math.ceil((lower - limit) / 10) * 10
  const cure: Said = {
    en: `Hang the screen ${by} mm lower and begin visits with the lower reach.`,
    zh: `请把屏幕降低 ${by} 毫米，并把默认操作位置设为“降低”。`,
  }
  return { what: 'highest', verdict, says, cure }
}

const lowestCheck = (lowestMm: number): PhysicalCheck => {
  const says: Said = {
    en: `The lowest buttons are ${whole(lowestMm)} mm above the floor; everybody reaches down to 380 mm.`,
    zh: `最低的按钮离地 ${whole(lowestMm)} 毫米；人人够得着的下限为 380 毫米。`,
  }
  if (lowestMm >= reachMm.least) return { what: 'lowest', verdict: 'good', says }
  const by = Math.ceil((reachMm.least - lowestMm) / 10) * 10
  const cure: Said = { en: `Hang the screen ${by} mm higher.`, zh: `请把屏幕升高 ${by} 毫米。` }
  return { what: 'lowest', verdict: 'poor', says, cure }
}

/** What of a measured screen passes and what fails, each with the cure. Heights only where the lower edge was measured. */
export const physicalChecks = (measured: Measured): readonly PhysicalCheck[] => {
  const physical = physicalOf(measured)
  const { heights } = physical
  return [
    textCheck(measured),
    targetCheck(physical),
    ...(heights ? [highestCheck(measured), lowestCheck(heights.lowestMm)] : []),
  ]
}
