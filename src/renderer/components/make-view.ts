import type { Exhibit, Language, Lines, Text } from '../../exhibit'
import { ownWords, type WordKey } from '../../exhibit/own-words'
import { marked, markedLines } from '../composables/fallback-marks'
import type { TextSize, Theme, View } from './view'

export type ViewOptions = {
  readonly exhibit: Exhibit
  /** Where the exhibit's files lie, such as `exhibit/<digest>/`. */
  readonly media: string
  readonly language: string
  /** The languages visitors can choose; without them, all of the exhibit. */
  readonly languages?: readonly Language[]
  readonly portrait: boolean
  readonly theme: Theme
  readonly textSize: TextSize
  readonly highContrast: boolean
  readonly reducedMotion: boolean
  readonly lowReach: boolean
}

type ByLanguage<T> = Readonly<Record<string, T>>

/** The first of these languages that has a wording, and the wording. */
const foundIn = <T>(wordings: ByLanguage<T>, keys: readonly string[]): readonly [string, T] | undefined => {
  for (const key of keys) if (wordings[key] !== undefined) return [key, wordings[key]]
  return Object.entries(wordings)[0]
}

const unknownLanguage: Language = { key: 'en', tag: 'en', name: 'English', direction: 'ltr' }

/** Languages in the order in which a missing wording is looked for: the one on screen, then as the exhibit lists them. */
const searchOrder = (exhibit: Exhibit, language: string): readonly string[] => [
  language,
  ...exhibit.languages.map(({ key }) => key),
]

/** Fills `{name}` in a wording. */
export const fill = (wording: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, value), wording)

/** One of the kiosk's own words in a language of the exhibit, as the exhibit words it or as the kiosk does. */
export const wordIn = (exhibit: Exhibit, key: WordKey, language: string): string =>
  foundWord(exhibit, key, language)?.[1] ?? key

const foundWord = (exhibit: Exhibit, key: WordKey, language: string): readonly [string, string] | undefined =>
  foundIn({ ...ownWords[key], ...exhibit.words[key] }, searchOrder(exhibit, language))

/** Takes the wording for the language on screen; marks one that stands in for it. */
const takenFor = <T>(
  { languages }: Exhibit,
  language: string,
  found: readonly [string, T] | undefined,
  mark: (wording: T, of: Pick<Language, 'name' | 'short'>) => T,
): T | undefined => {
  if (!found || found[0] === language) return found?.[1]
  const [key, wording] = found
  return mark(wording, languages.find((other) => other.key === key) ?? { name: key })
}

/** Puts together how the screen stands and the words to fill it. */
export const makeView = (options: ViewOptions): View => {
  const { exhibit, media, language, theme } = options
  const { languages = exhibit.languages } = options
  const at = Math.max(
    0,
    languages.findIndex(({ key }) => key === language),
  )
  const mine = languages[at] ?? unknownLanguage
  const other = languages[at === 0 ? 1 : 0] ?? mine
  const keys = searchOrder(exhibit, mine.key)
  return {
    languages,
    language: mine.key,
    tag: mine.tag,
    other: other.key,
    otherTag: other.tag,
    otherDirection: other.direction,
    direction: mine.direction,
    portrait: options.portrait,
    theme,
    textSize: options.textSize,
    highContrast: options.highContrast,
    reducedMotion: options.reducedMotion,
    lowReach: options.lowReach,
    say: (text: Text | undefined) => (text && takenFor(exhibit, mine.key, foundIn(text, keys), marked)) ?? '',
    lines: (lines: Lines) => takenFor<readonly string[]>(exhibit, mine.key, foundIn(lines, keys), markedLines) ?? [],
    word: (key, count) => {
      const wording = takenFor(exhibit, mine.key, foundWord(exhibit, key, mine.key), marked) ?? key
      return count === undefined ? wording : fill(wording, { n: String(count) })
    },
    media: (picture, wanted = theme) => `/${media}${fill(picture, { theme: wanted })}`,
  }
}

/** What stands between the lines of a headline when they are read as one: nothing in Chinese and its like, else a space. */
export const lineGap = (tag: string): string => (/^(zh|ja|th|lo|km|my)\b/.test(tag) ? '' : ' ')

/** What stands between the items of a spoken list, such as a tile's name and its line. */
export const listGap = (tag: string): string => {
  if (/^(zh|ja|yue)\b/.test(tag)) return '，'
  return /^(ar|fa|ur)\b/.test(tag) ? '، ' : ', '
}
