import { type Document, isScalar, visit } from 'yaml'
import type { Problem } from './problem'

/** What a mistake of typing is told, and where in the file it stands, as an offset. */
export type Slip = Pick<Problem, 'says' | 'cure'> & { readonly offset: number }

type Words = Pick<Problem, 'says' | 'cure'>

export const fullWidthColon: Words = {
  says: {
    en: 'There is a full-width colon “：” here.',
    zh: '这里用了全角冒号“：”。',
  },
  cure: {
    en: 'Write an English colon “:” with a space behind it.',
    zh: '请改成英文冒号“:”并在后面空一格。',
  },
}

export const fullWidthComma: Words = {
  says: {
    en: 'There is a full-width comma “，” here.',
    zh: '这里用了全角逗号“，”。',
  },
  cure: {
    en: 'Write an English comma “,” with a space behind it.',
    zh: '请改成英文逗号“,”并在后面空一格。',
  },
}

/** A name of the format, as it stands in front of a colon: it begins with a small letter, so “GDP：” in a text is none. */
const colonAtStart = /^\s*(?:- +)*[a-z][\w-]*\s*(?=：)/
const markInBraces = /[{[](?:.*?[,，{]|)\s*[a-z][\w-]*\s*(?=：)|[{[].*?(?=，\s*[a-z][\w-]*\s*[:：])/

/** Of a line longer than this, in characters, only the beginning is looked at: the patterns take their time. */
const longestLine = 1_000

/** The full-width mark in the line at this offset that stands where the file needs an English one. */
export const fullWidthInLine = (text: string, offset: number): Slip | undefined => {
  const begins = text.lastIndexOf('\n', offset - 1) + 1
  const line = withoutQuoted(text.slice(begins, begins + longestLine).split('\n', 1)[0] ?? '')
  const before = colonAtStart.exec(line) ?? markInBraces.exec(line)
  if (!before) return undefined
  const at = before.index + before[0].length
  return { ...(line[at] === '：' ? fullWidthColon : fullWidthComma), offset: begins + at }
}

/** Quoted texts may hold any mark: they are blotted out, at the same length. */
const withoutQuoted = (line: string): string => line.replace(/'[^']*'|"[^"]*"/g, ({ length }) => '·'.repeat(length))

const colonInName = /^[a-z][\w-]*\s*(?=：)/
const commaInName = /^[^，]*(?=，\s*[a-z][\w-]*$)/

/** YAML takes `zh：导览` in braces for a name without a value, and reads on. */
export const fullWidthInNames = (document: Document): readonly Slip[] => {
  const slips: Slip[] = []
  visit(document, {
    Map: (_, { items }) => {
      slips.push(...items.flatMap(({ key }) => slipInName(key)))
    },
  })
  return slips
}

const slipInName = (key: unknown): readonly Slip[] => {
  if (!isScalar(key) || key.type !== 'PLAIN' || typeof key.value !== 'string') return []
  const before = colonInName.exec(key.value) ?? commaInName.exec(key.value)
  if (!before) return []
  const at = before[0].length
  const words = key.value[at] === '：' ? fullWidthColon : fullWidthComma
  return [{ ...words, offset: (key.range?.[0] ?? 0) + at }]
}

/** How far into a value the mark stands that these words are about; 0 where they are about something else. */
export const columnsToMark = (value: unknown, { cure }: Pick<Words, 'cure'>): number => {
  const mark = cure === fullWidthColon.cure ? '：' : cure === fullWidthComma.cure ? '，' : undefined
  return mark !== undefined && typeof value === 'string' ? Math.max(0, value.indexOf(mark)) : 0
}
