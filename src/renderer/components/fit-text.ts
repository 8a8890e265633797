import { phrases } from './phrases'
import { textWidth } from './text-width'

/** The room a text has and the sizes it may take, all in rem. `line` is the height of a line in em. */
export type Fit = {
  readonly width: number
  readonly height: number
  readonly most: number
  readonly least: number
  readonly line: number
  /** The language of a text that breaks between its words only, also in Chinese, as `PhraseText` sets it. */
  readonly tag?: string
}

/** Real words are a little wider than widths added up. */
const spare = 1.05
const step = 0.2

/** The pieces between which a line may break. */
const piecesOf = (text: string, tag: string | undefined): readonly string[] => {
  if (tag !== undefined) return phrases(text, tag)
  return isHan.test(text) ? Array.from(text) : text.split(/(?<=[\s-])/u)
}

/** How many lines pieces of these widths take; as many as can be where one is wider than a line. */
const linesOf = (widths: readonly number[], most: number): number => {
  let [lines, last] = [1, 0]
  for (const width of widths) {
    if (width > most) return Infinity
    if (last + width > most) [lines, last] = [lines + 1, width]
    else last += width
  }
  return lines
}

/** How high a text stands at a type size, in rem, or `Infinity` where one of its words is wider than the room. */
export const textHeight = (
  text: string,
  size: number,
  { width, line, tag }: Pick<Fit, 'width' | 'line' | 'tag'>,
): number => {
  const widths = piecesOf(text, tag).map(textWidth)
  return linesOf(widths, width / (size * spare)) * line * size
}

/** The largest type size, in rem, at which a text fits its room; the least where it fits at none. */
export const fitText = (text: string, fit: Fit): number => {
  const steps = Math.max(0, Math.floor((fit.most - fit.least) / step))
  for (let at = 0; at <= steps; at++) {
    const size = Math.round((fit.most - at * step) * 10) / 10
    if (textHeight(text, size, fit) <= fit.height) return size
  }
  return fit.least
}

/** The widest word of a text, in em; where a line may break between any two signs, one sign. */
export const widestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s-]+/u).map((word) => (isHan.test(word) ? 1 : textWidth(word))))

const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
