import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Said } from '../said'
import { Picture } from '../schema/words'
import * as v from 'valibot'
import type { Block, Run } from './blocks'
import { refusals, refusalOf, starsLeft, type Refusal } from './refusals'

/** What an article must not have, and where: line and column of the text, from 1. */
export type ArticleProblem = {
  readonly line: number
  readonly column: number
  readonly says: Said
  readonly cure: Said
}

export type ReadArticle = { readonly blocks: readonly Block[]; readonly problems: readonly ArticleProblem[] }

/**
 * Reads the few marks of Markdown an article may have: paragraphs, `##` and `###`, emphasis, lists of one level, quotations
 * and pictures on a line of their own. Whatever else Markdown knows (HTML, links, code, tables) is a problem and leaves no
 * block, so that it can never reach a screen.
 */
export const readArticle = (text: string): ReadArticle => {
  const parts = fromMarkdown(text).children.map(ofContent)
  return { blocks: parts.flatMap(({ blocks }) => blocks), problems: parts.flatMap(({ problems }) => problems) }
}

/** The blocks of an article that was checked. */
export const articleBlocks = (text: string): readonly Block[] => readArticle(text).blocks

type Content = ReturnType<typeof fromMarkdown>['children'][number]
type Of<T extends string> = Extract<Content, { type: T }>
type Paragraph = Of<'paragraph'>
type Phrasing = Paragraph['children'][number]
type Node = Content | Phrasing

const nothing: ReadArticle = { blocks: [], problems: [] }

const refused = (node: Node, { says, cure }: Refusal): ReadArticle => {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { blocks: [], problems: [{ line, column, says, cure }] }
}

const together = (parts: readonly ReadArticle[]): ReadArticle => ({
  blocks: parts.flatMap(({ blocks }) => blocks),
  problems: parts.flatMap(({ problems }) => problems),
})

const ofContent = (node: Content): ReadArticle => {
  if (node.type === 'paragraph') return ofParagraph(node)
  if (node.type === 'heading') return ofHeading(node)
  if (node.type === 'list') return ofList(node)
  if (node.type === 'blockquote') return ofQuote(node)
  return refused(node, refusalOf(node.type))
}

const ofHeading = (node: Of<'heading'>): ReadArticle => {
  const { depth } = node
  if (depth !== 2 && depth !== 3) return refused(node, refusals.heading)
  return withRuns(node.children, (runs) => ({ kind: 'heading', level: depth, runs }))
}

const ofParagraph = (node: Paragraph): ReadArticle => {
  const [only, ...others] = node.children
  if (only?.type === 'image' && others.length === 0) return ofImage(only)
  if (isTable(node)) return refused(node, refusals.table)
  return withRuns(node.children, (runs) => ({ kind: 'paragraph', runs }))
}

/** Without its extension Markdown takes a table for a paragraph; its second line gives it away. */
const isTable = ({ children: [first] }: Paragraph): boolean =>
  first?.type === 'text' && /\|.*\n\s*\|?[\s:|-]*---[\s:|-]*(\n|$)/u.test(first.value)

const ofImage = (node: Extract<Phrasing, { type: 'image' }>): ReadArticle => {
  if (!v.is(Picture, node.url)) return refused(node, refusals.pictureFile(node.url))
  const words = (node.alt ?? '').trim()
  if (words === '') return refused(node, refusals.pictureWords)
  const caption = node.title?.trim()
  return { blocks: [{ kind: 'picture', picture: node.url, words, ...(caption && { caption }) }], problems: [] }
}

const ofList = ({ children, ordered, start }: Of<'list'>): ReadArticle =>
  together(
    children.map((item, at) => {
      const [only, other] = item.children
      if (only === undefined) return nothing
      if (other) return refused(other, other.type === 'list' ? refusals.listInList : refusals.longItem)
      if (only.type !== 'paragraph') return refused(only, refusalOf(only.type))
      const number = ordered ? { number: (start ?? 1) + at } : {}
      return withRuns(only.children, (runs) => ({ kind: 'item', ...number, runs }))
    }),
  )

const ofQuote = ({ children }: Of<'blockquote'>): ReadArticle =>
  together(
    children.map((node) =>
      node.type === 'paragraph'
        ? withRuns(node.children, (runs) => ({ kind: 'quote', runs }))
        : refused(node, refusals.inQuote),
    ),
  )

const withRuns = (nodes: readonly Phrasing[], block: (runs: readonly Run[]) => Block): ReadArticle => {
  const parts = nodes.map((node) => ofPhrase(node, {}))
  const runs = joined(parts.flatMap(({ runs: each }) => each))
  return { blocks: runs.length > 0 ? [block(runs)] : [], problems: parts.flatMap(({ problems }) => problems) }
}

type Style = Omit<Run, 'text'>
type Phrase = { readonly runs: readonly Run[]; readonly problems: readonly ArticleProblem[] }

const ofPhrase = (node: Phrasing, style: Style): Phrase => {
  if (node.type === 'text') {
    const { problems } = node.value.includes('**') ? refused(node, starsLeft) : nothing
    return { runs: [{ text: unfolded(node.value), ...style }], problems }
  }
  if (node.type === 'break') return { runs: [{ text: '\n', ...style }], problems: [] }
  if (node.type === 'strong' || node.type === 'emphasis') {
    const parts = node.children.map((child) => ofPhrase(child, { ...style, [node.type]: true }))
    return { runs: parts.flatMap(({ runs }) => runs), problems: parts.flatMap(({ problems }) => problems) }
  }
  return { runs: [], problems: refused(node, refusalOf(node.type)).problems }
}

const han = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const foldInHan = new RegExp(`(?<=${han})\\s*\\n\\s*(?=${han})`, 'gu')

/** Lines of the file are not lines of the screen: they are joined with a space, and with nothing between Chinese signs. */
const unfolded = (text: string): string => text.replace(foldInHan, '').replace(/\s*\n\s*/g, ' ')

/** Neighbours of the same weight become one run. */
const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<readonly Run[]>((done, run) => {
    const last = done.at(-1)
    if (!last || last.strong !== run.strong || last.emphasis !== run.emphasis) return [...done, run]
    return [...done.slice(0, -1), { ...last, text: last.text + run.text }]
  }, [])
