import { type CST, Lexer, Parser } from 'yaml'

/**
 * An exhibit nests eight deep and its longest list is that of the slides (2,000). Beyond these bounds the yaml package
 * takes time that grows much faster than the file: 1,000 nested `? ` take it minutes.
 */
const deepest = 40
const longest = 4_000

/**
 * The tokens of a YAML file, or `undefined` as soon as it nests too deep or one of its lists is too long to be read in good
 * time. Of several documents in one file only the first two are looked at. `newLine` hears where each line begins.
 */
export const boundedTokens = (text: string, newLine: (offset: number) => void): CST.Token[] | undefined => {
  const parser = new Parser(newLine)
  const tokens: CST.Token[] = []
  let documents = 0
  newLine(0)
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'document') documents += 1
    }
    if (documents > 1) return tokens
    if (parser.stack.length > deepest || isTooLong(parser.stack.at(-1))) return undefined
  }
  tokens.push(...parser.end())
  return tokens
}

const isTooLong = (token: CST.Token | undefined): boolean =>
  token !== undefined && 'items' in token && token.items.length > longest
