import type { Spoken } from './check-wording'
import { atKey, atValue, type Loaded, shorten } from './loaded'
import { nearest } from './nearest'
import { ownWords, wordKeys } from './own-words'
import type { Problem } from './problem'
import type { ExhibitFile } from './schema'
import { isBlock } from './schema-walk'

/**
 * `words` names only words the kiosk has, with the places where the kiosk fills something in, and has them all in every
 * language the kiosk doesn't know by itself.
 */
export const checkOwnWords = (exhibit: Loaded<ExhibitFile>, languages: readonly Spoken[]): Problem[] => [
  ...Object.keys(wordsIn(exhibit))
    .filter((key) => !wordKeys.includes(key))
    .map((key) => unknownWord(exhibit, key)),
  ...Object.entries(ownWords).flatMap(([word, own]) => withoutPlaces(exhibit, word, own.en ?? '')),
  ...languages.flatMap((language, at) => gapsIn(exhibit, language, at)),
]

/** The words as they are written, even where the rest of the file is in disorder. */
const wordsIn = ({ yaml }: Loaded<ExhibitFile>): Readonly<Record<string, unknown>> => {
  const words = isBlock(yaml.data) ? yaml.data.words : undefined
  return isBlock(words) ? words : {}
}

const unknownWord = ({ yaml }: Loaded<ExhibitFile>, key: string): Problem => {
  const meant = nearest(key, wordKeys)
  return atKey(yaml, ['words', key], {
    code: 'unknown-key',
    says: {
      en: `“${shorten(key)}” is not one of the kiosk’s own words.`,
      zh: `“${shorten(key)}”不是展机自带的词。`,
    },
    cure: meant
      ? { en: `Write ${meant}.`, zh: `请改为 ${meant}。` }
      : {
          en: `Take it out, or write one of these: ${wordKeys.join(', ')}.`,
          zh: `请删去，或改为其中之一：${wordKeys.join('、')}。`,
        },
  })
}

/** A word of which the kiosk may say “in one second” has no need of its number. */
const saysOne = 'returningOne'

/** A wording without the `{n}` of the original would never show the number. */
const withoutPlaces = (exhibit: Loaded<ExhibitFile>, word: string, original: string): Problem[] => {
  const given = wordsIn(exhibit)[word]
  if (!isBlock(given) || word === saysOne) return []
  const places = original.match(/\{\w+\}/g) ?? []
  return Object.entries(given).flatMap(([language, wording]): readonly Problem[] => {
    const lacks = typeof wording === 'string' ? places.filter((place) => !wording.includes(place)) : []
    if (lacks.length === 0) return []
    const says = {
      en: `“${word}” in ${shorten(language)} lacks ${lacks.join(' and ')}, where the kiosk fills something in.`,
      zh: `“${word}”的 ${shorten(language)} 文字缺少 ${lacks.join(' 和 ')}，展机要在那里填入内容。`,
    }
    const cure = {
      en: `Put ${lacks.join(' and ')} into the text, in single quotes, as in '${original}'.`,
      zh: `请在文字里写上 ${lacks.join(' 和 ')}，并加英文单引号，如 '${original}'。`,
    }
    return [
      { ...atValue(exhibit.yaml, ['words', word, language], { code: 'wrong-value', says, cure }), severity: 'warning' },
    ]
  })
}

/** One warning for a language, naming all it lacks: those words stay in another language on screen. */
const gapsIn = (exhibit: Loaded<ExhibitFile>, { key, name }: Spoken, at: number): Problem[] => {
  const words = wordsIn(exhibit)
  const known = (word: string): boolean => {
    const given = words[word]
    return isBlock(given) && Object.hasOwn(given, key)
  }
  const gaps = Object.entries(ownWords)
    .filter(([word, own]) => !Object.hasOwn(own, key) && !known(word))
    .map(([word]) => word)
  if (gaps.length === 0) return []
  const problem = atValue(exhibit.yaml, ['languages', at], {
    code: 'missing-translation',
    says: {
      en: `The kiosk’s own words have no ${name} (${key}) wording for: ${gaps.join(', ')}.`,
      zh: `展机自带的词缺少 ${key}（${name}）的文字：${gaps.join('、')}。`,
    },
    cure: {
      en: `Add each under “words:” in exhibit.yaml, such as “${gaps[0]}: { ${key}: … }”; or let kiosk strings export make a table of them, fill it in, and import it.`,
      zh: `请在 exhibit.yaml 的 words 下逐个加上，例如“${gaps[0]}: { ${key}: … }”；也可以用 kiosk strings export 导出表格，填好再导入。`,
    },
  })
  return [{ ...problem, severity: 'warning' }]
}
