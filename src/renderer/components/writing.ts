/** Languages whose signs set one below the other are still read with ease: names on pillars and banners. */
const setVertically: ReadonlySet<string> = new Set(['zh', 'ja', 'yue', 'lzh'])

/** Whether a language, given by its BCP 47 tag, may set a name vertically. */
export const writesVertically = (tag: string): boolean => setVertically.has(new Intl.Locale(tag).language)

/**
 * How many signs the longest piece has that cannot be broken across lines: a word where words are parted by spaces or
 * hyphens, one sign where a line may break anywhere. A Han sign counts as two, being twice as wide as a Latin letter.
 */
export const longestPiece = (names: readonly string[]): number =>
  Math.max(1, ...names.flatMap((name) => name.split(/[\s-]+/u)).map(pieceWidth))

const pieceWidth = (piece: string): number => {
  const signs = Array.from(piece)
  return signs.some(isHan) ? 2 : signs.length
}

const isHan = (sign: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)
