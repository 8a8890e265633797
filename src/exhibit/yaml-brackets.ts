import { Lexer } from 'yaml'
import type { Slip } from './full-width'

/** The marks that the lexer of the yaml package puts between the pieces of a file; they stand for no character of it. */
const betweenPieces = ['\u0002', '\u001f']
const cutOff = '\u0018'

type Open = { readonly offset: number; readonly mark: string; readonly comment?: number }

/** The bracket that is still open where the lines around it go on, and what closes it no more. */
export const unclosedBracket = (text: string): Slip | undefined => {
  const open = openAtCut(text)
  if (!open) return undefined
  return open.comment === undefined ? notClosed(text, open) : inComment(open.comment)
}

const openAtCut = (text: string): Open | undefined => {
  let open: Open[] = []
  let offset = 0
  for (const piece of new Lexer().lex(text)) {
    if (betweenPieces.includes(piece)) continue
    if (piece === cutOff) return open.at(-1)
    if (piece === '{' || piece === '[') open.push({ offset, mark: piece })
    if (piece === '}' || piece === ']') open.pop()
    if (/^#.*[}\]]/.test(piece)) open = open.map((bracket) => ({ comment: offset, ...bracket }))
    offset += piece.length
  }
  return open.at(-1)
}

const notClosed = (text: string, { offset, mark }: Open): Slip => {
  const line = text.slice(0, offset).split('\n').length
  const closing = mark === '{' ? '}' : ']'
  return {
    offset,
    says: {
      en: `The “${mark}” opened on line ${line} is not closed.`,
      zh: `第${line}行的“${mark}”没有对应的“${closing}”。`,
    },
    cure: { en: `Write “${closing}” where it ends.`, zh: `请在结束的地方补上“${closing}”。` },
  }
}

const inComment = (offset: number): Slip => ({
  offset,
  says: {
    en: 'What follows “#” is taken for a remark, and so the closing bracket is not seen.',
    zh: '“#”后面的内容被当作注释，所以看不到后面的右括号。',
  },
  cure: { en: 'Put the text with the “#” in single quotes.', zh: '请给含有“#”的文字加上英文单引号。' },
})
