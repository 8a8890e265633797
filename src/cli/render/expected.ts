import type { Ask } from '../../audit/report'
import type { Exhibit } from '../../exhibit'
import { ownWords } from '../../exhibit/own-words'

/** The wordings, in a language, of every figure below a value that is expected and not yet achieved. */
const expectedBelow = (value: unknown, language: string): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const within = Object.values(value).flatMap((inner: unknown) => expectedBelow(inner, language))
  if (!('kind' in value) || value.kind !== 'expected' || !('shown' in value)) return within
  const { shown } = value
  if (typeof shown !== 'object' || shown === null) return within
  const found: unknown = new Map<string, unknown>(Object.entries(shown)).get(language)
  return typeof found === 'string' ? [...within, found] : within
}

/** What the audit has to be told of an exhibit in one of its languages. */
export const askOf = (exhibit: Exhibit, language: string): Ask => {
  const own: Readonly<Record<string, string>> = ownWords.expected
  const given = exhibit.words['expected'] ?? {}
  const word = given[language] ?? own[language] ?? Object.values(given)[0] ?? own['en'] ?? ''
  return { lowReach: false, expected: expectedBelow(exhibit, language), expectedWord: word }
}
