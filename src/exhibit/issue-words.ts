import type * as v from 'valibot'
import { nameOf, sentence, shorten } from './loaded'
import { nearest } from './nearest'
import type { Problem } from './problem'
import type { Path } from './yaml-file'

type Words = Pick<Problem, 'code' | 'says' | 'cure'>

/** What a value of the wrong sort or size is told: what is wrong with it, and what is wanted. `about`: the manual's sentence. */
export const wordsOfIssue = (issue: v.BaseIssue<unknown>, path: Path, about: string | undefined): Words => {
  const name = nameOf(path)
  const { says, cure } = choices(issue, name) ?? ofType(issue, name) ?? bounds(issue, name) ?? rule(issue, name)
  return { code: 'wrong-value', says: sentence(says), cure: cure ?? about ?? 'Write it as the other exhibits do.' }
}

type Says = { readonly says: string; readonly cure?: string }

/** One word out of a few. */
const choices = (issue: v.BaseIssue<unknown>, name: string): Says | undefined => {
  if (!['picklist', 'literal', 'variant'].includes(issue.type)) return undefined
  const known = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].flatMap(([, word]) => word ?? [])
  if (issue.type === 'variant' && known.length === 0) return block(name, issue.input)
  const wanted = known.length > 0 ? `one of these: ${known.join(', ')}` : (issue.expected ?? '')
  const meant = typeof issue.input === 'string' ? nearest(issue.input, known) : undefined
  return {
    says: `${name} is ${shown(issue.input)}, which is not known here.`,
    cure: meant ? `Write “${meant}”.` : `Write ${wanted}.`,
  }
}

/** The wrong sort of value: a number for a text, a text for a list and the like. */
const ofType = (issue: v.BaseIssue<unknown>, name: string): Says | undefined => {
  if (issue.kind !== 'schema') return undefined
  const is = `${name} is ${shown(issue.input)}`
  switch (issue.expected) {
    case 'string':
      return text(name, issue.input)
    case 'number':
      return { says: `${is}, but a number is wanted.`, cure: 'Write digits only, without quotes, unit or comma.' }
    case 'boolean':
      return { says: `${is}, but true or false is wanted.`, cure: 'Write true or false, without quotes.' }
    case 'Array':
      return { says: `${is}, but a list is wanted.`, cure: 'Put each item on a line of its own, with “- ” in front.' }
    case 'Object':
      return block(name, issue.input)
    case null:
    default:
      return undefined
  }
}

const text = (name: string, input: unknown): Says => {
  if (input === null) return { says: `${name} is empty.` }
  if (typeof input === 'object')
    return { says: `${name} is ${shown(input)}, but plain text is wanted.`, cure: inQuotes }
  return { says: `${name} is ${shown(input)}, but text is wanted.`, cure: `Put it in quotes: '${plain(input)}'.` }
}

const inQuotes = 'Write the text on the same line, in quotes if it has a colon, a comma or a bracket.'

const block = (name: string, input: unknown): Says => {
  if (input === null) return { says: `${name} is empty.` }
  return { says: `${name} is ${shown(input)}, but lines of their own are wanted below it.` }
}

/** Too short, too long, too small, too large. */
const bounds = (issue: v.BaseIssue<unknown>, name: string): Says | undefined => {
  const limit = 'requirement' in issue ? String(issue.requirement) : ''
  const counted = Array.isArray(issue.input) ? 'items' : 'characters'
  const size = Array.isArray(issue.input) || typeof issue.input === 'string' ? issue.input.length : 0
  switch (issue.type) {
    case 'min_length':
      if (size === 0) return { says: `${name} is empty.` }
      return {
        says: `${name} has ${size} ${counted}, but at least ${limit} are wanted.`,
        cure: `Write at least ${limit}.`,
      }
    case 'max_length':
      return {
        says: `${name} has ${size} ${counted}, but at most ${limit} fit.`,
        cure: `Shorten it to ${limit} ${counted}.`,
      }
    case 'min_value':
      return {
        says: `${name} is ${shown(issue.input)}, but it must be at least ${limit}.`,
        cure: `Write ${limit} or more.`,
      }
    case 'max_value':
      return {
        says: `${name} is ${shown(issue.input)}, but it must be at most ${limit}.`,
        cure: `Write ${limit} or less.`,
      }
    default:
      return undefined
  }
}

/** A rule of the schema with a sentence of its own, such as how a date is written. */
const rule = (issue: v.BaseIssue<unknown>, name: string): Says => {
  const own = issue.message.startsWith('Invalid ') ? undefined : issue.message
  return {
    says: `${name} is ${shown(issue.input)}, which does not fit here.`,
    ...(own && { cure: `${sentence(own)}.` }),
  }
}

const shown = (input: unknown): string => {
  if (input === null) return 'empty'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object') return 'a block of lines'
  return typeof input === 'string' ? `“${shorten(input)}”` : plain(input)
}

/** A number, or true or false, as it is written. */
const plain = (input: unknown): string => (typeof input === 'number' || typeof input === 'boolean' ? String(input) : '')
