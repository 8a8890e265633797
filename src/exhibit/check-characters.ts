import { chineseHeadlineCharacters, headlineCharacters, textCharacters } from './characters'
import { atValue, type Loaded } from './loaded'
import type { Problem } from './problem'
import { Lines } from './schema'
import { type Block, isBlock, madeFrom, type Spot } from './schema-walk'
import { isWordingSchema } from './wording'

/** So many characters are named in one sentence. */
const mostNamed = 8

/** Characters that the kiosk's own faces cannot show, told once for each wording and language. */
export const checkCharacters = ({ yaml, spots }: Loaded<unknown>): Problem[] =>
  spots.filter(isWording).flatMap((spot) =>
    Object.entries(spot.value).flatMap(([language, wording]) => {
      const text = [wording].flat().filter((line) => typeof line === 'string')
      const missing = missingFrom(text.join('\n'), isHeadline(spot), language)
      return missing.length > 0 ? [warning(atValue(yaml, [...spot.path, language], wordsFor(missing)))] : []
    }),
  )

const warning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' })

const isWording = (spot: Spot): spot is Spot & { readonly value: Block } =>
  isBlock(spot.value) && isWordingSchema(spot.schema)

/** What is set in the faces of headlines: lists of lines, save the small ones beside a great word, and that word itself. */
const isHeadline = ({ schema, path }: Spot): boolean =>
  madeFrom(schema, Lines) ? path.at(-1) !== 'rest' : path.at(-1) === 'word'

/** The characters of a text that no face for it has, each once. Marks that are never drawn don't count. */
export const missingFrom = (text: string, headline: boolean, language: string): readonly string[] => {
  const faces = headline ? (/^(zh|ja)/.test(language) ? chinese() : headlines()) : texts()
  const drawn = text.normalize('NFC').replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
  return [...new Set(drawn)].filter((character) => !faces.has(character.codePointAt(0) ?? 0))
}

const wordsFor = (missing: readonly string[]) => {
  const named = missing.slice(0, mostNamed).map((character) => `“${character}” (${codeOf(character)})`)
  const more = missing.length - named.length
  return {
    code: 'missing-character' as const,
    says: {
      en: `The kiosk’s typefaces have no ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
      zh: `展厅屏幕的字体里没有${named.join('、')}${more > 0 ? `等${missing.length}个字符` : ''}。`,
    },
    cure: {
      en: 'Write it with other characters; a rare one in a name can be shown as a picture.',
      zh: '请换用其他字；人名、地名里的生僻字可以做成图片。',
    },
  }
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

/** The table as a set: per run how many are missing before it, and how many follow its first. */
const unfolded = (runs: string): ReadonlySet<number> => {
  const codes = new Set<number>()
  let next = 0
  for (const run of runs.split(',')) {
    const [gap = 0, more = 0] = run.split('.').map((number) => parseInt(number, 36))
    for (let code = next + gap; code <= next + gap + more; code += 1) codes.add(code)
    next += gap + more + 1
  }
  return codes
}

const texts = once(() => unfolded(textCharacters))
const headlines = once(() => unfolded(headlineCharacters))
const chinese = once(() => unfolded(chineseHeadlineCharacters))
