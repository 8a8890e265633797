import { labelBox, textWidth } from './text-width'

/** The room a text has and the sizes it may take, all in rem. `line` is the height of a line in em. */
export type Fit = {
  readonly width: number
  readonly height: number
  readonly most: number
  readonly least: number
  readonly line: number
}

/** Real words break a little earlier than widths added up. */
const spare = 1.05
const step = 0.2

/** How high a text stands at a type size, in rem, or `Infinity` where one of its words is wider than the room. */
export const textHeight = (text: string, size: number, { width, line }: Pick<Fit, 'width' | 'line'>): number => {
  const box = labelBox(text, width / (size * spare))
  return box.width * size * spare > width && box.lines > 1 ? Infinity : box.lines * line * size
}

/** The largest type size, in rem, at which a text fits its room; the least where it fits at none. */
export const fitText = (text: string, fit: Fit): number => {
  const steps = Math.max(0, Math.floor((fit.most - fit.least) / step))
  for (let at = 0; at <= steps; at++) {
    const size = Math.round((fit.most - at * step) * 10) / 10
    if (widestWord(text) * size * spare <= fit.width && textHeight(text, size, fit) <= fit.height) return size
  }
  return fit.least
}

/** The widest word of a text, in em; where a line may break between any two signs, one sign. */
export const widestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s-]+/u).map((word) => (isHan.test(word) ? 1 : textWidth(word))))

const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
