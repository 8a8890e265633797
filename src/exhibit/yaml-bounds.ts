import type { CST } from 'yaml'

/**
 * An exhibit nests eight deep and its longest list is that of the slides (2,000). Beyond these bounds the composer of
 * the yaml package takes time that grows much faster than the file: 1,000 nested `? ` run for minutes.
 */
const deepest = 40
const longest = 4_000

/** Whether the tokens of a file nest too deep, or one list or map is too long, to be read in good time. */
export const tooTangled = (tokens: readonly CST.Token[]): boolean => {
  if (tokens.length > longest * 10) return true
  let level: readonly CST.Token[] = tokens
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest || level.some((token) => itemsOf(token).length > longest)) return true
    level = level.flatMap(childrenOf)
  }
  return false
}

const childrenOf = (token: CST.Token): readonly CST.Token[] => {
  if (token.type === 'document') return token.value ? [token.value] : []
  return itemsOf(token).flatMap(({ key, value }) => [key ?? [], value ?? []].flat())
}

const itemsOf = (token: CST.Token): readonly CST.CollectionItem[] => ('items' in token ? token.items : [])
