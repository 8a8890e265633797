import {
  Composer,
  type YAMLError,
  visit,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Scalar,
} from 'yaml'
import { longestYaml } from './files'
import { fullWidthInLine, fullWidthInNames, type Slip } from './full-width'
import type { Problem } from './problem'
import { indentationInstead, slipInLine } from './typing-slips'
import { boundedTokens } from './yaml-bounds'
import { unclosedBracket } from './yaml-brackets'
import {
  aliases,
  empty,
  isColonInText,
  otherDocument,
  tangled,
  tooLong,
  type Words,
  wordsOfYamlError,
} from './yaml-words'

/** The way to a value: keys and list places, from the top of the file. */
export type Path = readonly (string | number)[]

export type Place = { readonly line: number; readonly column: number }

/** A YAML file as plain data, and where each value stands in it. */
export type YamlFile = {
  readonly file: string
  readonly data: unknown
  /** Where the value at this path begins; where there is none, the nearest value around it. */
  readonly placeOf: (path: Path) => Place
  /** Where the key (or the list item) at this path begins. */
  readonly placeOfKey: (path: Path) => Place
  /** Where a place inside a text stands in the file; where the text is folded or quoted, the place where it begins. */
  readonly placeInText: (path: Path, inText: Place) => Place
  /** Whether the block at this path stands in braces on one line. */
  readonly isInBraces: (path: Path) => boolean
  /** A number or word as it stands in the file, such as 1.0, which as data is 1. */
  readonly written: (path: Path) => string | undefined
  /** What stands on the same line behind a plain value; where there is no value, what stands behind its name. */
  readonly behind: (path: Path) => string
  /** Whether a remark stands anywhere without a space behind its sign, as in `Bed #1`: most files need not be looked through. */
  readonly hasTightRemark: boolean
}

export type YamlResult =
  | { readonly ok: true; readonly yaml: YamlFile; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** YAML 1.2, one document, plain data: no tags, no merge keys, few aliases. */
const options = { version: '1.2', schema: 'core', merge: false, stringKeys: true, logLevel: 'silent' } as const

/** An exhibit needs no aliases; a handful is convenience, more is a bomb. */
const mostAliases = 50

/** Reads one YAML file into plain data. Duplicate keys are problems, but the file is read on; other errors end it. */
export const readYaml = (file: string, text: string): YamlResult => {
  if (text.length > longestYaml) return failed(file, tooLong)
  if (isDocument(text)) return failed(file, otherDocument)
  const lines = new LineCounter()
  const tokens = boundedTokens(text, lines.addNewLine)
  if (!tokens) return failed(file, tangled)
  const [document, second] = [...new Composer(options).compose(tokens, true, text.length)]
  if (!document) return failed(file, empty)
  const problems = problemsOf({ file, text }, document, second, lines)
  if (problems.some(({ code }) => code === 'yaml-syntax')) return { ok: false, problems }
  return withData({ file, text }, document, lines, problems)
}

type Source = { readonly file: string; readonly text: string }

const withData = ({ file, text }: Source, document: Document, lines: LineCounter, problems: Problem[]): YamlResult => {
  const data = dataOf(document)
  if (!data.ok) return failed(file, aliases)
  if (data.value === null) return failed(file, empty)
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const yaml = {
    file,
    data: data.value,
    placeOf: (path: Path) => place(nodesOn(document, path).at(-1)?.value ?? 0),
    placeOfKey: (path: Path) => place(nodesOn(document, path).at(-1)?.key ?? 0),
    placeInText: (path: Path, inText: Place) => {
      const step = nodesOn(document, path)[path.length]
      const begins = place(step?.value ?? 0)
      return isScalar(step?.node) ? inLiteral(step.node, text, begins, inText) : begins
    },
    isInBraces: (path: Path) => text[nodesOn(document, path)[path.length]?.value ?? text.length] === '{',
    written: (path: Path) => sourceOf(nodesOn(document, path)[path.length]?.node),
    hasTightRemark: /\s#(?=[^\s#])/.test(text),
    behind: (path: Path) => restOfLine(text, nodesOn(document, path)[path.length], typeof path.at(-1) === 'number'),
  }
  return { ok: true, yaml, problems }
}

/** A text after `|` stands in the file line for line, each as far indented as the file says. */
const inLiteral = ({ type, value }: Scalar, text: string, begins: Place, { line, column }: Place): Place => {
  if (type !== 'BLOCK_LITERAL' || typeof value !== 'string') return begins
  const written = text.split(/\r?\n/)[begins.line + line - 1] ?? ''
  const indent = Math.max(0, written.length - (value.split('\n')[line - 1] ?? '').length)
  return { line: begins.line + line, column: indent + column }
}

const restOfLine = (text: string, step: Step | undefined, isItem: boolean): string => {
  if (!isScalar(step?.node)) return ''
  const { type, value, range } = step.node
  if (value !== null && type !== 'PLAIN') return ''
  const behindName = isItem ? step.value : text.indexOf(':', step.key) + 1
  const from = value === null ? behindName : (range?.[1] ?? text.length)
  const end = text.indexOf('\n', from)
  return text.slice(from, end < 0 ? undefined : end).trim()
}

const sourceOf = (node: unknown): string | undefined => (isScalar(node) ? node.source : undefined)

const dataOf = (document: Document): { ok: true; value: unknown } | { ok: false } => {
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases })
    return { ok: true, value }
  } catch {
    return { ok: false }
  }
}

type Step = { readonly node: unknown; readonly key: number; readonly value: number }

/** The nodes from the top of the file along a path, as far as they exist, with the offsets of their keys and values. */
const nodesOn = (document: Document, path: Path): readonly Step[] => {
  const top = offsetOf(document.contents) ?? 0
  const steps: Step[] = [{ node: document.contents, key: top, value: top }]
  for (const key of path) {
    const from = steps.at(-1)
    const next = from && childOf(document, from, key)
    if (!next) break
    steps.push(next)
  }
  return steps
}

const childOf = (document: Document, from: Step, key: string | number): Step | undefined => {
  const node = isAlias(from.node) ? from.node.resolve(document) : from.node
  if (isSeq(node)) return stepTo(node.items[Number(key)], undefined, from)
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))
  return pair && stepTo(pair.value, pair.key, from)
}

const stepTo = (node: unknown, key: unknown, from: Step): Step => {
  const value = offsetOf(node)
  const start = offsetOf(key) ?? value ?? from.key
  return { node, key: start, value: value ?? start }
}

const offsetOf = (node: unknown): number | undefined => (isNodeWithRange(node) ? node.range?.[0] : undefined)

const isNodeWithRange = (node: unknown): node is Node => typeof node === 'object' && node !== null && 'range' in node

const failed = (file: string, words: Words): YamlResult => ({
  ok: false,
  problems: [{ ...words, severity: 'error', file, line: 1, column: 1 }],
})

/** What a word processor or a browser saves under any name it is given. */
const isDocument = (text: string): boolean =>
  text.startsWith('PK\u0003\u0004') || /^(\{\\rtf|\s*<(!doctype|html|\?xml))/i.test(text)

type YamlError = Pick<YAMLError, 'code' | 'message' | 'pos'>

const errorsOf = (document: Document, second: Document | undefined): readonly YamlError[] => [
  ...document.errors,
  ...document.warnings,
  ...(second ? [{ code: 'MULTIPLE_DOCS' as const, message: '', pos: startOf(second) }] : []),
  ...wildAliases(document),
]

const startOf = ({ range }: Document): [number, number] => [range?.[0] ?? 0, range?.[0] ?? 0]

/** Texts that begin with a star by mistake: YAML takes them for a reference to something named earlier. */
const wildAliases = (document: Document): readonly YamlError[] => {
  const anchors = new Set<string>()
  const wild: YamlError[] = []
  visit(document, (_, node) => {
    if (isAlias(node) && !anchors.has(node.source)) wild.push({ code: 'BAD_ALIAS', message: '', pos: rangeOf(node) })
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) anchors.add(node.anchor)
  })
  return wild
}

const rangeOf = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0]

/**
 * Every duplicate key and every full-width mark in a name; without the latter, the first of the other errors: what follows
 * that is mostly its echo.
 */
const problemsOf = (
  source: Source,
  document: Document,
  second: Document | undefined,
  lines: LineCounter,
): Problem[] => {
  const found = errorsOf(document, second)
  const firstOther = found.find(({ code }) => code !== 'DUPLICATE_KEY')
  const slips = fullWidthInNames(document)
  const told = [
    ...found.filter(({ code }) => code === 'DUPLICATE_KEY').map(wordsOfError),
    ...(firstOther && slips.length === 0 ? [slipAt(source.text, firstOther) ?? wordsOfError(firstOther)] : []),
    ...slips,
  ]
  return told.map(({ offset, ...words }) => {
    const { line, col } = lines.linePos(offset)
    const at = { line: Math.max(1, line), column: Math.max(1, col) }
    return { code: 'yaml-syntax', ...words, severity: 'error', file: source.file, ...at }
  })
}

const wordsOfError = ({ code, message, pos }: YamlError) => ({ ...wordsOfYamlError(code, message), offset: pos[0] })

/** A mistake of typing that explains a YAML error better than the error does. */
const slipAt = (text: string, { code, message, pos }: YamlError): Slip | undefined =>
  fullWidthInLine(text, pos[0]) ??
  slipInLine(text, pos[0]) ??
  (isColonInText(code, message) ? indentationInstead(text, pos[0]) : undefined) ??
  (message.includes('end with a') ? unclosedBracket(text) : undefined)
