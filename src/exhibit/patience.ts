import { sectionById } from './scenes-of'
import type { Exhibit } from './schema'

/**
 * How many words a minute a visitor is given: the slow end of the 175 to 300 within which most adults read English
 * non-fiction silently, the average being 238 (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). An average would hurry half
 * of the visitors, and many read a language that is not their own.
 */
const wordsPerMinute = 175

/**
 * The same for characters of Chinese and Japanese, which have no spaces to count words by: 260 a minute, a cautious average
 * for adults, lowered in the proportion of 175 to 238.
 */
const charactersPerMinute = 190

const characters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const words = /[\p{L}\p{N}][^\s]*/gu

/** How long a visitor needs to read a text, in seconds. Counts what is written, so mixed languages come out right. */
export const readingSeconds = (text: string): number => {
  const written = text.match(characters)?.length ?? 0
  const spaced = text.replace(characters, ' ').match(words)?.length ?? 0
  return (written / charactersPerMinute + spaced / wordsPerMinute) * 60
}

export type Quiet = {
  readonly screen: 'home' | 'section'
  /** All that is there to be read, in the language on screen. */
  readonly text: string
  /** The least for a section, in seconds. */
  readonly floorSeconds: number
  /** The least for home, in seconds. */
  readonly homeSeconds: number
}

/**
 * How long a visitor may be idle before the line on the dock begins to empty, in whole seconds: the reading time of what is
 * on screen, but never less than the floor of the idle table. Doubling it for a visitor who changed something in Access,
 * and adding what is left of a film, is the caller's.
 */
export const patienceSeconds = ({ screen, text, floorSeconds, homeSeconds }: Quiet): number =>
  Math.ceil(Math.max(screen === 'home' ? homeSeconds : floorSeconds, readingSeconds(text)))

/** What a section's own screen gives to read in a language: its headline and every wording of its scene. */
export const textOfSection = (exhibit: Exhibit, section: string, language: string): string => {
  const shown = sectionById(exhibit, section)
  return shown ? wordingsIn([shown.title, shown.scene], language).join(' ') : ''
}

/** What home gives to read in a language: the name and the line of every tile. */
export const textOfHome = (exhibit: Exhibit, language: string): string =>
  wordingsIn([exhibit.title, exhibit.sections.map(({ name, hook }) => [name, hook])], language).join(' ')

/** Every wording in one language; what only a screen reader says is left out. */
const wordingsIn = (value: unknown, language: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'spoken' || key === 'captions') return []
    if (key !== language) return wordingsIn(inner, language)
    return [inner].flat().filter((line) => typeof line === 'string')
  })
}
