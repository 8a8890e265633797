import type * as v from 'valibot'
import { sentence, shorten } from './loaded'
import { nearest } from './nearest'
import type { Problem } from './problem'

type Issue = v.BaseIssue<unknown>

export type Told = {
  /** What a sentence calls the value: “dwell”. */
  readonly name: string
  /** The value as it stands in the file, where it is a single word or number. */
  readonly written: string | undefined
  /** The sentence of the manual about the value. */
  readonly about: string | undefined
}

/** What a value of the wrong sort or size is told: what is wrong with it, and what is wanted. */
export const wordsOfIssue = (issue: Issue, told: Told): Pick<Problem, 'code' | 'says' | 'cure'> => {
  const { says, cure } = choices(issue, told) ?? ofType(issue, told) ?? bounds(issue, told) ?? rule(issue, told)
  return { code: 'wrong-value', says: sentence(says), cure: cure ?? `Fill it in. ${told.about ?? ''}`.trim() }
}

type Says = { readonly says: string; readonly cure?: string }

/** One word out of a few. */
const choices = (issue: Issue, told: Told): Says | undefined => {
  if (!['picklist', 'literal', 'variant'].includes(issue.type)) return undefined
  if (issue.expected === 'Object') return block(issue, told)
  const known = (issue.expected ?? '')
    .replace(/[("|)]/g, ' ')
    .trim()
    .split(/\s+/)
  const meant =
    typeof issue.input === 'string' ? nearest(issue.input, known) : known.length === 1 ? known[0] : undefined
  return {
    says: `${told.name} is ${shown(issue, told)}, which is not known here.`,
    cure: meant ? `Write ${meant}.` : `Write one of these: ${known.join(', ')}.`,
  }
}

/** The wrong sort of value: a number for a text, a text for a list and the like. */
const ofType = (issue: Issue, told: Told): Says | undefined => {
  if (issue.kind !== 'schema') return undefined
  if (issue.input === null) return { says: `${told.name} is empty.` }
  const is = `${told.name} is ${shown(issue, told)}`
  switch (issue.expected) {
    case 'string':
      return { says: `${is}, but text is wanted.`, cure: quotes(issue, told) }
    case 'number':
      return { says: `${is}, but a number is wanted.`, cure: 'Write digits only, without quotes, unit or comma.' }
    case 'boolean':
      return { says: `${is}, but true or false is wanted.`, cure: 'Write true or false, without quotes.' }
    case 'Array':
      return { says: `${is}, but a list is wanted.`, cure: 'Put each item on a line of its own, with “- ” in front.' }
    case 'Object':
      return block(issue, told)
    case null:
    default:
      return undefined
  }
}

const quotes = ({ input }: Issue, { written }: Told): string =>
  typeof input === 'object' || written === undefined
    ? 'Write the text on the same line, in single quotes if it has a colon, a comma or a bracket.'
    : `Put it in quotes: '${shorten(written)}'.`

const block = (issue: Issue, told: Told): Says => {
  if (issue.input === null) return { says: `${told.name} is empty.` }
  const cure =
    issue.type === 'record'
      ? 'Put a line for each language below it, with the key of the language and a colon in front.'
      : 'Put lines with names and colons below it, indented by two spaces.'
  return { says: `${told.name} is ${shown(issue, told)}, but lines with names are wanted.`, cure }
}

/** Too short, too long, too small, too large. */
const bounds = (issue: Issue, told: Told): Says | undefined => {
  const limit = 'requirement' in issue && typeof issue.requirement === 'number' ? issue.requirement : 0
  const { input } = issue
  const size = Array.isArray(input) || typeof input === 'string' ? input.length : 0
  const is = `${told.name} is ${shown(issue, told)}`
  switch (issue.type) {
    case 'min_length':
      if (size === 0) return { says: `${told.name} is empty.` }
      return {
        says: `${told.name} has ${counted(size, input)}, but at least ${limit} are wanted.`,
        cure: `Write ${limit} or more.`,
      }
    case 'max_length':
      return {
        says: `${told.name} has ${counted(size, input)}, but at most ${limit} fit.`,
        cure: `Shorten it to ${counted(limit, input)}.`,
      }
    case 'min_value':
      return { says: `${is}, but it must be at least ${limit}.`, cure: `Write ${limit} or more.` }
    case 'max_value':
      return { says: `${is}, but it must be at most ${limit}.`, cure: `Write ${limit} or less.` }
    default:
      return undefined
  }
}

const counted = (many: number, input: unknown): string => {
  const thing = Array.isArray(input) ? 'item' : 'character'
  return `${many} ${thing}${many === 1 ? '' : 's'}`
}

/** A rule of the schema with a sentence of its own, such as how a date is written. */
const rule = (issue: Issue, told: Told): Says => {
  const own = issue.message.startsWith('Invalid ') ? undefined : `${sentence(issue.message)}.`
  const says = `${told.name} is ${shown(issue, told)}, which does not fit here.`
  return { says, cure: own ?? told.about ?? 'Compare it with an exhibit that works.' }
}

const shown = ({ input }: Issue, { written }: Told): string => {
  if (input === null) return 'empty'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'string') return `“${shorten(input)}”`
  return written === undefined ? 'a block of lines' : shorten(written)
}
