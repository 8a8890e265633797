import { isScalar, isSeq, type Node, parse, Scalar } from 'yaml'

/** Where a wording is to stand: how deep, in which kind of block, and how it was written before. */
export type Place = {
  /** Inside `{ … }` or `[ … ]`, where commas and brackets end a plain text. */
  readonly inFlow: boolean
  /** The spaces in front of the names of the block it stands in. */
  readonly indent: number
  readonly newline: string
  /** What stood there before. */
  readonly node?: Node | undefined
  readonly written?: string
  /** The column of what stood there before. */
  readonly column?: number
}

/** A text as YAML, in the way it was written before where that can say it, else in the plainest way that can. */
export const writeText = (value: string, place: Place): string | undefined => {
  const ways = [...asBefore(value, place), ...usual(value, place)]
  return ways.find((way) => readsAs(way, value, place))
}

/** Lines as YAML: a list in brackets, or one line each below each other where they stood so before. */
export const writeLines = (lines: readonly string[], place: Place): string | undefined => {
  const { node, column = 0, newline } = place
  const below = isSeq(node) && node.flow !== true
  const items = lines.map((line) => writeText(line, { inFlow: !below, indent: column, newline }))
  if (items.some((item) => item === undefined)) return undefined
  if (!below) return `[${items.join(', ')}]`
  return items.map((item) => `- ${item ?? ''}`).join(`${newline}${' '.repeat(column)}`)
}

const asBefore = (value: string, { node, written = '', indent, newline }: Place): readonly string[] => {
  if (!isScalar(node)) return []
  switch (node.type) {
    case Scalar.QUOTE_SINGLE:
      return value.includes('\n') ? [] : [inSingle(value)]
    case Scalar.QUOTE_DOUBLE:
      return [JSON.stringify(value)]
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED: {
      // The head, such as `|-`, with any comment behind it; and the indentation of the first line that has words.
      const head = /^[^\r\n]*/.exec(written)?.[0] ?? '|'
      const depth = /\n( +)\S/.exec(written)?.[1]?.length ?? indent + 2
      return [onLines(head, value, depth, newline, node.type === Scalar.BLOCK_FOLDED)]
    }
    case Scalar.PLAIN:
    case undefined:
    default:
      return []
  }
}

const usual = (value: string, { inFlow, indent, newline }: Place): readonly string[] => {
  if (!value.includes('\n')) return [value, inSingle(value), JSON.stringify(value)]
  return inFlow ? [JSON.stringify(value)] : [onLines('|-', value, indent + 2, newline, false), JSON.stringify(value)]
}

const inSingle = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** In a folded text one line break is a space, two are one. */
const onLines = (head: string, value: string, depth: number, newline: string, folded: boolean): string => {
  const lines = value.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(depth)}${line}`))
  return `${head}${newline}${lines.join(folded ? `${newline}${newline}` : newline)}${newline}`
}

/** Tries a way of writing in a small block of the same kind and depth. */
const readsAs = (way: string, value: string, { inFlow, indent, newline }: Place): boolean => {
  const front = ' '.repeat(indent + 1)
  const file = inFlow ? `a: { b: ${way}, c: 1 }` : `a:${newline}${front}b: ${way}${newline}${front}c: 1${newline}`
  try {
    const read: unknown = parse(file, { version: '1.2', schema: 'core', logLevel: 'error' })
    return textIn(read)?.trim() === value.trim()
  } catch {
    return false
  }
}

const textIn = (read: unknown): string | undefined => {
  if (typeof read !== 'object' || read === null || !('a' in read)) return undefined
  const { a } = read
  if (typeof a !== 'object' || a === null || !('b' in a)) return undefined
  return typeof a.b === 'string' ? a.b : undefined
}
