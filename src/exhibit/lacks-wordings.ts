import { ownWords } from './own-words'
import type { Exhibit } from './schema'

/** Whether a wording of the exhibit, or a word of the kiosk's own, is missing in one of the exhibit's languages. */
export const lacksWordings = ({ words, ...exhibit }: Exhibit): boolean => {
  const languages = exhibit.languages.map(({ key }) => key)
  const isKnown = (word: Readonly<Record<string, string>>, own: Readonly<Record<string, string>> = {}): boolean =>
    languages.every((key) => Object.hasOwn(own, key) || Object.hasOwn(word, key))
  return hasGap(exhibit, new Set(languages)) || Object.entries(ownWords).some(([key, own]) => !isKnown(own, words[key]))
}

/** A block whose names are all languages is a wording: no block of the format has names like that. */
const hasGap = (value: unknown, languages: ReadonlySet<string>): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const names = Object.keys(value)
  const isWording = !Array.isArray(value) && names.length > 0 && names.every((name) => languages.has(name))
  if (isWording) return names.length < languages.size
  return Object.values(value).some((inner: unknown) => hasGap(inner, languages))
}
