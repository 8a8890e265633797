/**
 * A text in the pieces between which a line may break: Chinese and its like at the words, other languages at the spaces, so
 * that Hi-Tech stays whole. Put together again the pieces are the text, sign for sign.
 */
export const phrases = (text: string, tag: string): readonly string[] =>
  breaksAnywhere.has(new Intl.Locale(tag).language) ? clauses(text, tag).flatMap(pieces) : text.split(/(?<= )/u)

/** Languages that set no space between words, so that a browser would break a line at any sign. */
const breaksAnywhere: ReadonlySet<string> = new Set(['zh', 'ja', 'yue', 'lzh'])

/** The words of a text, in groups that end with a mark or with an "and". */
const clauses = (text: string, tag: string): string[][] => {
  const words = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
  return words.reduce<string[][]>(
    (groups, word) => {
      const open = groups.at(-1) ?? []
      const ended = /[，。、：；！？与及和]$/u.test(open.at(-1) ?? '') && !isTail.test(word)
      return ended ? [...groups, [word]] : [...groups.slice(0, -1), [...open, word]]
    },
    [[]],
  )
}

/** Signs that may not begin a line. */
const isTail = /^[，。、：；！？）》”’%\s]/u
/** Signs that may not end one, and digits, which stay with their unit. */
const isHead = /[（《“‘\d]$/u

/** The most signs a group may have and still be kept on one line: it is no longer than the narrowest column. */
const short = 5

/** Signs that lean on the word before them, particles and endings; any other lone sign leans on the word after it. */
const isEnding = /^[的了上下中里内外等们之着过年月日国省市县区局院部厅会园者性化率]$/u

/** A group whole, if it is short; else its words, no lone sign among them. */
const pieces = (words: readonly string[]): string[] => {
  const whole = words.join('')
  if (length(whole) <= short) return [whole]
  const last = words.length - 1
  return words.reduce<string[]>((done, word, index) => {
    const before = done.at(-1)
    const leans = isTail.test(word) || isEnding.test(word) || (index === last && length(word) < 2)
    const held = before !== undefined && (leans || isHead.test(before) || length(before) < 2)
    return held ? [...done.slice(0, -1), before + word] : [...done, word]
  }, [])
}

const length = (text: string): number => Array.from(text).length
