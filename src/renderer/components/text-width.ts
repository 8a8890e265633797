/** Widths in em of a sans of weight 600 to 700, a little on the wide side so that a box made by them never wraps. */
const narrow = /[ijlI.,:;'’‘|!()[\]·]/u
const slim = /[frt\s\-–]/u
const wide = /[mwMWQ@%—]/u
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u

const widthOf = (sign: string): number => {
  if (square.test(sign)) return 1
  if (narrow.test(sign)) return 0.29
  if (slim.test(sign)) return 0.38
  if (wide.test(sign)) return 0.9
  return /[A-Z]/u.test(sign) ? 0.67 : 0.565
}

/** About how wide one line of this text is, in em, without asking the browser: for labels that must keep clear of each other. */
export const textWidth = (text: string): number => Array.from(text).reduce((sum, sign) => sum + widthOf(sign), 0)

/** A label's box in em: on one line, or on the fewest lines that are no wider than `most`. */
export const labelBox = (text: string, most: number): { width: number; lines: number } => {
  const width = textWidth(text)
  if (width <= most) return { width, lines: 1 }
  const pieces = text.split(/(?<=[\s-])/u)
  const lines: number[] = [0]
  for (const piece of pieces.length > 1 ? pieces : Array.from(text)) {
    const last = lines.at(-1) ?? 0
    const more = textWidth(piece)
    if (last > 0 && last + more > most) lines.push(more)
    else lines[lines.length - 1] = last + more
  }
  return { width: Math.max(...lines), lines: lines.length }
}
