import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parse,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { isBlock } from '../schema-walk'
import type { Path } from '../yaml-file'
import type { Change, Edit } from './change'
import { newBlocks } from './new-blocks'
import { type Place, writeLines, writeText } from './write'

export type Edited =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failed: readonly Edit[] }

/** The same as the reader of exhibits uses. */
const options = { version: '1.2', schema: 'core', merge: false, stringKeys: true, logLevel: 'error' } as const

/**
 * Writes wordings into the text of a YAML file and leaves every other character of it as it is: comments, order, quotes,
 * blank lines. The result is read again before it is given back: if anything but what was asked for would be different (an
 * anchor that is used elsewhere, a form this does not know), nothing is changed and the edits are handed back.
 */
export const editYaml = (text: string, edits: readonly Edit[]): Edited => {
  const document = parseDocument(text, options)
  const isNew = ({ path }: Edit): boolean => path.length === 2 && !document.hasIn([...path])
  const known = edits.filter((edit) => !isNew(edit)).map((edit) => ({ edit, change: changeFor(document, text, edit) }))
  const failed = known.flatMap(({ edit, change }) => (change ? [] : [edit]))
  const added = newBlocks(document, text, edits.filter(isNew))
  if (failed.length > 0 || !added) return { ok: false, failed: failed.length > 0 ? failed : edits }
  const result = applied(text, [...known.flatMap(({ change }) => change ?? []), ...added])
  return isAsAsked(document, result, edits) ? { ok: true, text: result } : { ok: false, failed: edits }
}

/** From the end, so that places before stay true; of several at one place the last comes first. */
const applied = (text: string, changes: readonly Change[]): string => {
  const order = changes.map((change, at) => ({ ...change, at })).sort((a, b) => b.start - a.start || b.at - a.at)
  return order.reduce((so, { start, end, put }) => so.slice(0, start) + put + so.slice(end), text)
}

const changeFor = (document: Document, text: string, edit: Edit): Change | undefined => {
  const block = document.getIn([...edit.path], true)
  if (!isMap(block)) return undefined
  const pair = block.items.find(({ key }) => isScalar(key) && key.value === edit.language)
  return pair ? replaced(text, block, pair, edit) : added(text, block, edit)
}

const replaced = (text: string, block: YAMLMap, pair: Pair, edit: Edit): Change | undefined => {
  const { value: node } = pair
  const range = isNode(node) ? node.range : undefined
  if (!range || isAlias(node)) return undefined
  const start = range[0]
  const end = endOf(node) ?? range[1]
  const place = { ...placeOf(text, block), node: isNode(node) ? node : undefined, written: text.slice(start, end) }
  const column = start - lineStart(text, start)
  const put =
    typeof edit.value === 'string' ? writeText(edit.value, place) : writeLines(edit.value, { ...place, column })
  // What stood on lines of its own ends with their line break, which is kept.
  const breaks = /\r?\n$/.exec(place.written)?.[0] ?? ''
  return put === undefined ? undefined : { start, end, put: put.replace(/\r?\n$/, '') + breaks }
}

/** A list of lines below each other counts the comment behind its last line as its own; we don't. */
const endOf = (node: unknown): number | undefined => {
  const last: unknown = isSeq(node) && node.flow !== true ? node.items.at(-1) : undefined
  return isNode(last) ? last.range?.[1] : undefined
}

/** A language that is not there yet comes after the last one that is. */
const added = (text: string, block: YAMLMap, edit: Edit): Change | undefined => {
  const last = block.items.at(-1)
  const key = last?.key
  const value = last?.value
  if (!isScalar(key) || !key.range || !isNode(value) || !value.range) return undefined
  const place = placeOf(text, block)
  const put = typeof edit.value === 'string' ? writeText(edit.value, place) : writeLines(edit.value, place)
  if (put === undefined) return undefined
  const end = value.range[1]
  if (block.flow === true) return { start: end, end, put: `, ${edit.language}: ${put}` }
  const indent = ' '.repeat(key.range[0] - lineStart(text, key.range[0]))
  const line = `${indent}${edit.language}: ${put.replace(/\r?\n$/, '')}`
  // A text on lines of its own already ends with a line break; any other, and a comment behind it, go to the end of theirs.
  if (text[end - 1] === '\n') return { start: end, end, put: `${line}${place.newline}` }
  const rest = text.slice(end).search(/\r?\n|$/)
  return { start: end + rest, end: end + rest, put: `${place.newline}${line}` }
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

const placeOf = (text: string, block: YAMLMap): Place => {
  const first = block.items[0]?.key
  const at = isScalar(first) ? (first.range?.[0] ?? 0) : 0
  return {
    inFlow: block.flow === true,
    indent: at - lineStart(text, at),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  }
}

/** Whether the new text says what the old one did, but for the edits. */
const isAsAsked = (document: Document, result: string, edits: readonly Edit[]): boolean => {
  // Through JSON, so that what an anchor shares comes apart: a change there would show at the other place.
  const wanted: unknown = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 50 })))
  for (const { path, language, value } of edits) {
    const [name = '', key = ''] = path.map(String)
    // Those that were in no language yet.
    if (path.length === 2 && isWritable(wanted)) {
      const outer = (wanted[name] ??= {})
      if (isWritable(outer)) outer[key] ??= {}
    }
    const block = valueAt(wanted, path)
    if (!isWritable(block)) return false
    block[language] = value
  }
  try {
    return sameData(parse(result, options), wanted)
  } catch {
    return false
  }
}

const isWritable = (value: unknown): value is Record<string, unknown> => isBlock(value)

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)]
    return isBlock(at) && Object.hasOwn(at, String(step)) ? at[String(step)] : undefined
  }, value)

/** A text's blanks at its ends do not count: the reader of exhibits trims them. */
const sameData = (one: unknown, other: unknown): boolean => {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim()
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => sameData(item, other[at]))
  if (isBlock(one) && isBlock(other)) {
    const keys = Object.keys(one)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]))
    )
  }
  return Object.is(one, other)
}
