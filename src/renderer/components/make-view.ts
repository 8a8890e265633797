import type { Exhibit, Language, Lines, Text } from '../../exhibit'
import { ownWords, type WordKey } from '../../exhibit/own-words'
import type { TextSize, Theme, View } from './view'

export type ViewOptions = {
  readonly exhibit: Exhibit
  /** Where the exhibit's files lie, such as `exhibit/<digest>/`. */
  readonly media: string
  readonly language: string
  readonly portrait: boolean
  readonly theme: Theme
  readonly textSize: TextSize
  readonly highContrast: boolean
  readonly reducedMotion: boolean
  readonly lowReach: boolean
}

type ByLanguage<T> = Readonly<Record<string, T>>

/** The wording in the first of these languages that has it. */
const firstOf = <T>(wordings: ByLanguage<T> | undefined, keys: readonly string[]): T | undefined => {
  for (const key of keys) if (wordings?.[key] !== undefined) return wordings[key]
  return wordings && Object.values(wordings)[0]
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
export const wordIn = (exhibit: Exhibit, key: WordKey, language: string): string => {
  const keys = searchOrder(exhibit, language)
  const own = ownWords[key]
  return (
    exhibit.words[key]?.[language] ?? own[language] ?? firstOf(exhibit.words[key], keys) ?? firstOf(own, keys) ?? key
  )
}

/** Puts together how the screen stands and the words to fill it. */
export const makeView = (options: ViewOptions): View => {
  const { exhibit, media, language, theme } = options
  const at = Math.max(
    0,
    exhibit.languages.findIndex(({ key }) => key === language),
  )
  const mine = exhibit.languages[at] ?? unknownLanguage
  const other = exhibit.languages[(at + 1) % exhibit.languages.length] ?? mine
  const keys = searchOrder(exhibit, mine.key)
  return {
    language: mine.key,
    tag: mine.tag,
    other: other.key,
    otherTag: other.tag,
    direction: mine.direction,
    portrait: options.portrait,
    theme,
    textSize: options.textSize,
    highContrast: options.highContrast,
    reducedMotion: options.reducedMotion,
    lowReach: options.lowReach,
    say: (text: Text | undefined) => firstOf(text, keys) ?? '',
    lines: (lines: Lines) => firstOf(lines, keys) ?? [],
    word: (key, count) => {
      const wording = wordIn(exhibit, key, mine.key)
      return count === undefined ? wording : fill(wording, { n: String(count) })
    },
    media: (picture, wanted = theme) => `/${media}${fill(picture, { theme: wanted })}`,
  }
}

/** What stands between the lines of a headline when they are read as one: nothing in Chinese and its like, else a space. */
export const lineGap = (tag: string): string => (/^(zh|ja|th|lo|km|my)\b/.test(tag) ? '' : ' ')
