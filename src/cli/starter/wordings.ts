import type { Said } from '../../exhibit'
import type { StarterLanguage } from './languages'

/** A text as a YAML value: as it stands where that is safe, else in single quotes. */
export const quoted = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} .，。、？！’]*$/u.test(text) && !/^(true|false|null|yes|no)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`

/** The wording for a language: Chinese for Chinese, English for all others until somebody translates it. */
const inLanguage = ({ key }: StarterLanguage, { en, zh }: Said): string => (/^zh\b/.test(key) ? zh : en)

/** `{ zh: 历史, en: History }`. */
export const wording = (languages: readonly StarterLanguage[], said: Said): string =>
  `{ ${languages.map((language) => `${language.key}: ${quoted(inLanguage(language, said))}`).join(', ')} }`

/** `{ zh: [我们的历史], en: [Our history] }`; a line ends where the text has a `/`. */
export const headline = (languages: readonly StarterLanguage[], said: Said): string => {
  const lines = (language: StarterLanguage) => inLanguage(language, said).split('/').map(quoted).join(', ')
  return `{ ${languages.map((language) => `${language.key}: [${lines(language)}]`).join(', ')} }`
}

/** A longer text below the key of each language, indented to stand in a block of the given depth. */
export const prose = (languages: readonly StarterLanguage[], indent: string, said: Said): string =>
  languages
    .map((language) => {
      const lines = inLanguage(language, said).split('\n')
      return `${indent}${language.key}: |\n${lines.map((line) => (line ? `${indent}  ${line}\n` : '\n')).join('')}`
    })
    .join('')

/** `2026-11` in words: November 2026, 2026年11月. */
export const monthIn = (month: Date): Said => ({
  en: month.toLocaleDateString('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  zh: month.toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
})
