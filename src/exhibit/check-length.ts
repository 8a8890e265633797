import type { Spoken } from './check-wording'
import { atKey, type Loaded } from './loaded'
import type { Problem } from './problem'
import type { Scene, Section } from './schema'
import { setApart } from './said'
import { isBlock } from './schema-walk'

/**
 * What one screen may give to read: 70 words, or 90 characters of Chinese. Te Papa's digital labels have 30 to 70 words; visitors
 * who stand and have company read no more.
 */
const most = { words: 70, characters: 90 } as const

/** Screens with more words than a visitor reads, in each language. Warnings: an editor may have a reason. */
export const checkLength = ({ yaml, value }: Loaded<Section>, languages: readonly Spoken[]): Problem[] => {
  if (!value || isForReading(value.scene)) return []
  return languages.flatMap(({ key, name }) => {
    const { words, characters } = counted(textAtOnce([value.title, value.scene], key))
    const chinese = characters > most.characters
    if (!chinese && words <= most.words) return []
    const [had, fit] = chinese ? [characters, most.characters] : [words, most.words]
    const unit = chinese ? { en: 'characters', zh: '字' } : { en: 'words', zh: '词' }
    const says = {
      en: `This screen has ${had} ${unit.en} in ${name}; visitors who stand read about ${fit}.`,
      zh: `这一屏的${setApart(name)}文字有${had}${unit.zh}；站着看的观众大约只读${fit}${unit.zh}。`,
    }
    const cure = {
      en: 'Say less, or move the longer text into a section of its own that draws an article.',
      zh: '请精简，或把长文字移到单独的文章栏目（draw: article）。',
    }
    return [{ ...atKey(yaml, ['scene'], { code: 'too-many-words', says, cure }), severity: 'warning' as const }]
  })
}

/** Scenes that are there to be read or looked up: they turn pages, and their schema bounds them. */
const isForReading = ({ draw }: Scene): boolean => draw === 'article' || draw === 'table'

/**
 * The words in view at one time: of a list whose items say a sentence when they are chosen, the longest of those sentences.
 */
export const textAtOnce = (value: unknown, language: string): string => {
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value))
    return [...value.map((item) => inView(item, language, oneByOne)), longest(value, language)].join(' ')
  return inView(value, language, unseen)
}

/** What only a screen reader says, and what stands in place of a longer wording where room is short. */
const unseen: readonly string[] = ['spoken', 'short', 'dateShort', 'tag']

/** What is seen of the chosen item only. */
const whenChosen: readonly string[] = ['dateText', 'sentence']

const oneByOne: readonly string[] = [...unseen, ...whenChosen]

const longest = (items: readonly unknown[], language: string): string =>
  items
    .map((item) => (isBlock(item) ? whenChosen.map((key) => textAtOnce(item[key], language)).join(' ') : ''))
    .reduce((long, next) => (next.length > long.length ? next : long), '')

const inView = (value: unknown, language: string, without: readonly string[]): string => {
  if (!isBlock(value)) return textAtOnce(value, language)
  return Object.entries(value)
    .filter(([key]) => !without.includes(key))
    .map(([key, inner]) => (key === language ? [inner].flat().join(' ') : textAtOnce(inner, language)))
    .join(' ')
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const spaced = /[\p{L}\p{N}][^\s]*/gu

const counted = (text: string) => ({
  characters: text.match(han)?.length ?? 0,
  words: text.replace(han, ' ').match(spaced)?.length ?? 0,
})
