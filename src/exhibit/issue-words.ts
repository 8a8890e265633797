import type * as v from 'valibot'
import { fullWidthColon, fullWidthComma } from './full-width'
import { sentence, shorten } from './loaded'
import { chineseName, plainPathFor, refusedName } from './media-names'
import { nearest } from './nearest'
import type { Problem } from './problem'
import { type Said, same, together } from './said'
import { ruleIn } from './schema'
import { fullWidthBracket, swallowedText } from './typing-slips'

type Issue = v.BaseIssue<unknown>

export type Told = {
  /** What a sentence calls the value: “dwell”. */
  readonly name: Said
  /** The value as it stands in the file, where it is a single word or number. */
  readonly written: string | undefined
  /** The sentence of the manual about the value. */
  readonly about: Said | undefined
  /** Where there is no value: what stands behind its name. */
  readonly behind: string
  /** The rule in words that a text must keep here. */
  readonly rule: Said | undefined
}

/** What a value of the wrong sort or size is told: what is wrong with it, and what is wanted. */
export const wordsOfIssue = (issue: Issue, told: Told): Pick<Problem, 'code' | 'says' | 'cure'> => {
  const { says, cure } = choices(issue, told) ?? ofType(issue, told) ?? bounds(issue, told) ?? rule(issue, told)
  return { code: 'wrong-value', says: sentence(says), cure: cure ?? together(fillIn, told.about) }
}

const fillIn: Said = { en: 'Fill it in.', zh: '请填写。' }

type Says = { readonly says: Said; readonly cure?: Said }

/** One word out of a few. */
const choices = (issue: Issue, told: Told): Says | undefined => {
  if (!['picklist', 'literal', 'variant'].includes(issue.type)) return undefined
  if (issue.expected === 'Object') return block(issue, told)
  const known = choicesIn(issue)
  const meant =
    typeof issue.input === 'string'
      ? (inChinese(issue.input, told) ?? nearest(issue.input, known))
      : known.length === 1
        ? known[0]
        : undefined
  const says = it(issue, told, { en: ', which is not known here.', zh: '，这里没有这个选项。' })
  return { says, cure: meant ? { en: `Write ${meant}.`, zh: `请改为 ${meant}。` } : oneOf(known) }
}

/** The word that the Chinese manual explains by this one: `done` for 已完成. */
const inChinese = (input: string, { about }: Told): string | undefined =>
  [...(about?.zh ?? '').matchAll(/(\w+)（([^）]+)）/g)].find(([, , meaning]) => meaning === input.trim())?.[1]

/** The words valibot would have taken: it names them in quotes, with strokes between. */
export const choicesIn = ({ expected }: Pick<Issue, 'expected'>): readonly string[] =>
  (expected ?? '')
    .replace(/[("|)]/g, ' ')
    .trim()
    .split(/\s+/)

const oneOf = (known: readonly string[]): Said => ({
  en: `Write one of these: ${known.join(', ')}.`,
  zh: `请填写其中之一：${known.join('、')}。`,
})

/** The wrong sort of value: a number for a text, a text for a list and the like. */
const ofType = (issue: Issue, told: Told): Says | undefined => {
  if (issue.kind !== 'schema') return undefined
  if (issue.input === null) return swallowedText(told.behind) ?? empty(told)
  switch (issue.expected) {
    case 'string':
      return {
        says: it(issue, told, { en: ', but text is wanted.', zh: '，这里应当是文字。' }),
        cure: quotes(issue, told),
      }
    case 'number':
      return {
        says: it(issue, told, { en: ', but a number is wanted.', zh: '，这里应当是数字。' }),
        cure: digitsFor(issue.input),
      }
    case 'boolean':
      return {
        says: it(issue, told, { en: ', but true or false is wanted.', zh: '，这里应当是 true 或 false。' }),
        cure: yesOrNo,
      }
    case 'Array':
      return broadBracket(issue.input) ?? { says: listWanted(issue, told), cure: hyphens }
    case 'Object':
      return block(issue, told)
    case null:
    default:
      return undefined
  }
}

const broadBracket = (input: unknown): Says | undefined =>
  typeof input === 'string' ? fullWidthBracket(input) : undefined

const listWanted = (issue: Issue, told: Told): Said =>
  it(issue, told, { en: ', but a list is wanted.', zh: '，这里应当是列表。' })

const digits: Said = {
  en: 'Write digits only, without quotes, unit or comma.',
  zh: '请只写数字，不加引号、单位和逗号。',
}

/** The number that was meant, where it was only typed otherwise: `４２.５`, or `42,5` with a comma. */
const digitsFor = (input: unknown): Said => {
  const typed = typeof input === 'string' ? input.normalize('NFKC').trim() : ''
  // 1,250 may be a thousand or a fraction: nobody but the editor knows.
  const meant = /^-?\d+,(\d{1,2}|\d{4,})$/.test(typed) ? typed.replace(',', '.') : typed
  if (meant === input || !/^-?\d+(\.\d+)?$/.test(meant)) return digits
  return { en: `Write ${meant}, with English digits and a point.`, zh: `请改为 ${meant}，用半角数字和小数点。` }
}
const yesOrNo: Said = { en: 'Write true or false, without quotes.', zh: '请写 true 或 false，不加引号。' }
const hyphens: Said = {
  en: 'Put each item on a line of its own, with “- ” in front.',
  zh: '请每项单独一行，行首加“- ”（短横线和空格）。',
}

const quotes = ({ input, path }: Issue, { written, rule: keeps }: Told): Said =>
  path?.length === 1 && path[0].key === 'version'
    ? threeNumbers
    : keeps !== undefined && typeof input === 'number'
      ? keeps
      : typeof input === 'object' || written === undefined
        ? {
            en: 'Write the text on the same line, in single quotes if it has a colon, a comma or a bracket.',
            zh: '请把文字写在同一行；含有英文冒号、逗号或括号时，加英文单引号。',
          }
        : { en: `Put it in quotes: '${shorten(written)}'.`, zh: `请加上英文引号：'${shorten(written)}'。` }

const threeNumbers: Said = {
  en: 'Write three numbers, such as 1.4.0, in quotes or not.',
  zh: '请写三个数字，如 1.4.0，加不加引号都可以。',
}

const block = (issue: Issue, told: Told): Says => {
  if (issue.input === null) return empty(told)
  if (typeof issue.input === 'string' && /^[a-z][\w-]*：/.test(issue.input)) return fullWidthColon
  const says = it(issue, told, { en: ', but lines with names are wanted.', zh: '，这里应当是带名称的几行。' })
  return { says, cure: issue.type === 'record' ? lineForEachLanguage : namedLines }
}

const lineForEachLanguage: Said = {
  en: 'Put a line for each language below it, with the key of the language and a colon in front.',
  zh: '请在下面给每种语言写一行，以语言代码和英文冒号开头。',
}
const namedLines: Said = {
  en: 'Put lines with names and colons below it, indented by two spaces.',
  zh: '请在下面分行写“名称: 内容”，每行缩进两个空格。',
}

const empty = ({ name }: Told): Says => ({ says: { en: `${name.en} is empty.`, zh: `${name.zh}是空的。` } })

/** Too short, too long, too small, too large. */
const bounds = (issue: Issue, told: Told): Says | undefined => {
  const limit = 'requirement' in issue && typeof issue.requirement === 'number' ? issue.requirement : 0
  const { input } = issue
  const size = Array.isArray(input) || typeof input === 'string' ? input.length : 0
  switch (issue.type) {
    case 'min_length':
      return size === 0 ? empty(told) : tooFew(told.name, counted(size, input), counted(limit, input), limit)
    case 'max_length':
      return tooMany(told.name, counted(size, input), counted(limit, input), limit)
    case 'min_value':
      return {
        says: it(issue, told, { en: `, but it must be at least ${limit}.`, zh: `，不能小于 ${limit}。` }),
        cure: { en: `Write ${limit} or more.`, zh: `请填写 ${limit} 或更大的数。` },
      }
    case 'max_value':
      return {
        says: it(issue, told, { en: `, but it must be at most ${limit}.`, zh: `，不能大于 ${limit}。` }),
        cure: { en: `Write ${limit} or less.`, zh: `请填写 ${limit} 或更小的数。` },
      }
    default:
      return undefined
  }
}

const tooFew = (name: Said, has: Said, least: Said, limit: number): Says => ({
  says: {
    en: `${name.en} has ${has.en}, but at least ${limit} are wanted.`,
    zh: `${name.zh}只有${has.zh}，至少要有${least.zh}。`,
  },
  cure: { en: `Write ${limit} or more.`, zh: `请至少写${least.zh}。` },
})

const tooMany = (name: Said, has: Said, most: Said, limit: number): Says => ({
  says: {
    en: `${name.en} has ${has.en}, but at most ${limit} fit.`,
    zh: `${name.zh}有${has.zh}，最多放得下${most.zh}。`,
  },
  cure: { en: `Shorten it to ${most.en}.`, zh: `请减到${most.zh}以内。` },
})

const counted = (many: number, input: unknown): Said => {
  const isList = Array.isArray(input)
  return {
    en: `${many} ${isList ? 'item' : 'character'}${many === 1 ? '' : 's'}`,
    zh: `${many}${isList ? '项' : '个字符'}`,
  }
}

/** A rule of the schema with a sentence of its own, such as how a date is written. */
const rule = (issue: Issue, told: Told): Says =>
  misnamed(issue, told) ??
  idsInOne(issue.input) ?? {
    says: it(issue, told, { en: ', which does not fit here.', zh: '，用在这里不合适。' }),
    cure: ruleIn(issue.message) ?? told.about ?? compare,
  }

/** A file named in a format that isn't shown, with letters a path cannot have, or as another program names it. */
const misnamed = (issue: Issue, told: Told): Says | undefined => {
  if (typeof issue.input !== 'string') return undefined
  const cure = plainPathFor(issue.input)
  return (
    refusedName(issue.input) ??
    chineseName(issue.input) ??
    (cure && { says: it(issue, told, { en: ', which does not fit here.', zh: '，用在这里不合适。' }), cure })
  )
}

/** `[history，oil]` is one item for YAML. */
const idsInOne = (input: unknown): Says | undefined =>
  typeof input === 'string' && /^[a-z0-9-]+(\s*，\s*[a-z0-9-]+)+$/.test(input) ? fullWidthComma : undefined

const compare: Said = { en: 'Compare it with an exhibit that works.', zh: '请与能用的展览对照。' }

/** “kind” is “dome”, and what of it. */
const it = (issue: Issue, told: Told, rest: Said): Said => {
  const value = shown(issue, told)
  return { en: `${told.name.en} is ${value.en}${rest.en}`, zh: `${told.name.zh}写的是${value.zh}${rest.zh}` }
}

const shown = ({ input }: Issue, { written }: Told): Said => {
  if (input === null) return { en: 'empty', zh: '空' }
  if (Array.isArray(input)) return { en: 'a list', zh: '一个列表' }
  if (typeof input === 'string') return same(`“${shorten(input)}”`)
  return written === undefined ? { en: 'a block of lines', zh: '分行的内容' } : same(shorten(written))
}
