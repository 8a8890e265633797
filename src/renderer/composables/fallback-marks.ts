import type { Language } from '../../exhibit'

/** First strong isolate and its end (Unicode UAX 9): what stands between them keeps its own direction and disturbs nothing. */
const isolate = '\u2068'
const end = '\u2069'

/**
 * A wording that stands in for one the language on screen lacks, with that language's short name: `Water [EN]`. What has no
 * letter, such as a number, reads the same in every language and stays as it is.
 */
export const marked = (wording: string, { name, short }: Pick<Language, 'name' | 'short'>): string =>
  /\p{L}/u.test(wording) ? `${isolate}${wording} [${short ?? name}]${end}` : wording

/** The same for the lines of a headline; the mark stands at the end of the last. */
export const markedLines = (lines: readonly string[], language: Pick<Language, 'name' | 'short'>): readonly string[] =>
  lines.map((line, at) => (at === lines.length - 1 ? marked(line, language) : `${isolate}${line}${end}`))

/** The short name at the end of a text that is a marked wording as a whole; `undefined` for any other text. */
export const markIn = (text: string): string | undefined => /^\s*\u2068[^]*\[([^[\]]+)\]\u2069\s*$/u.exec(text)?.[1]

/** Whether a text has a marked wording in it, or a part of one. */
export const hasMark = (text: string): boolean => text.includes(isolate)
