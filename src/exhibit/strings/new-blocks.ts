import { type Document, isMap } from 'yaml'
import type { Change, Edit } from './change'
import { writeLines, writeText } from './write'

/**
 * Wordings that are not there in any language yet, such as the kiosk's own words: they come at the end of the block they
 * belong into, and that at the end of the file where there is none. `undefined` where they can't be written.
 */
export const newBlocks = (document: Document, text: string, edits: readonly Edit[]): readonly Change[] | undefined => {
  const changes = grouped(edits, 0).map(([name, inside]) => newBlock(document, text, name, inside))
  return changes.includes(undefined) ? undefined : changes.flatMap((change) => change ?? [])
}

const newBlock = (document: Document, text: string, name: string, edits: readonly Edit[]): Change | undefined => {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = grouped(edits, 1).map(([key, one]) => newLine(key, one, newline))
  const block = document.get(name, true)
  if (lines.includes(undefined) || (block !== undefined && !isMap(block))) return undefined
  const end = block?.range?.[1]
  if (end !== undefined) return { start: end, end, put: after(text.slice(0, end), lines.join(newline), newline) }
  const whole = [`${name}:`, ...lines].join(newline)
  return { start: text.length, end: text.length, put: after(text, whole, newline) }
}

/** The edits by what their paths have at a place, in the order in which they came. */
const grouped = (edits: readonly Edit[], at: 0 | 1): readonly (readonly [string, readonly Edit[]])[] => {
  const groups = new Map<string, Edit[]>()
  for (const edit of edits) {
    const key = String(edit.path[at])
    groups.set(key, [...(groups.get(key) ?? []), edit])
  }
  return [...groups]
}

/** Lines of their own, after what stands before them. */
const after = (before: string, lines: string, newline: string): string =>
  /(^|\n)$/.test(before) ? `${lines}${newline}` : `${newline}${lines}`

const newLine = (key: string, edits: readonly Edit[], newline: string): string | undefined => {
  const place = { inFlow: true, indent: 2, newline }
  const parts = edits.map(({ language, value }) => {
    const put = typeof value === 'string' ? writeText(value, place) : writeLines(value, place)
    return put === undefined ? undefined : `${language}: ${put}`
  })
  return parts.includes(undefined) ? undefined : `  ${key}: { ${parts.join(', ')} }`
}
