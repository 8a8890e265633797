import type { Slip } from './full-width'
import type { Problem } from './problem'

type Words = Pick<Problem, 'says' | 'cure'>

/** Blanks that look like spaces and are none: the broad one of Chinese input, the fixed one of web pages. */
const oddBlankInFront = /^[ \t]*[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/
/** A dash, a bullet or a broad hyphen where an item of a list begins. */
const dashInFront = /^\s*[－–—−‐‑•・·](?=\s*\S)/
const tightHyphen = /^\s*-(?=[a-z][\w-]*:(\s|$))/
const bracket = /^[｛［【〔]/

const oddBlank: Words = {
  says: {
    en: 'In front of this line stand blanks that are no ordinary spaces.',
    zh: '这一行开头有全角空格或特殊空格。',
  },
  cure: {
    en: 'Delete them, and type spaces with the space bar: two for each step of indentation.',
    zh: '请删掉，在英文输入状态下按空格键重新输入：每缩进一级用两个空格。',
  },
}

const dash: Words = {
  says: { en: 'A list item begins with a sign that is no hyphen.', zh: '列表项开头的符号不是英文短横线。' },
  cure: { en: 'Write an English hyphen and a space, “- ”.', zh: '请改成英文短横线加空格“- ”。' },
}

const noSpace: Words = {
  says: { en: 'The space behind the hyphen is missing.', zh: '短横线后面少了空格。' },
  cure: { en: 'Write “- ”, a hyphen and a space.', zh: '请写成“- ”（短横线加空格）。' },
}

export const indentation: Words = {
  says: { en: 'The indentation of this line does not fit the lines above it.', zh: '这一行的缩进与上面几行对不齐。' },
  cure: {
    en: 'Give it as many spaces in front as the other lines of the same block.',
    zh: '请让行首空格数与同一段的其他行相同。',
  },
}

const english: Readonly<Record<string, string>> = { '｛': '{ … }', '［': '[ … ]', '【': '[ … ]', '〔': '[ … ]' }

/** What is told of a value that begins with a full-width bracket; `undefined` where it begins otherwise. */
export const fullWidthBracket = (value: string): Words | undefined => {
  const mark = bracket.exec(value)?.[0]
  if (mark === undefined) return undefined
  const wanted = english[mark] ?? ''
  return {
    says: { en: `There is a full-width bracket “${mark}” here.`, zh: `这里用了全角括号“${mark}”。` },
    cure: { en: `Write English brackets: ${wanted}.`, zh: `请改成英文半角括号：${wanted}。` },
  }
}

/** What YAML swallowed of a text without quotes, told by what stands behind its name: a remark or a sign of YAML's own. */
export const swallowedText = (behind: string): Words | undefined => {
  if (behind.startsWith('#')) return remark
  return /^[&!*]/.test(behind) ? sign : undefined
}

const remark: Words = {
  says: {
    en: 'What follows “#” is taken for a remark, and so nothing is left here.',
    zh: '“#”后面的内容被当作注释，所以这里是空的。',
  },
  cure: { en: 'Put the text with the “#” in single quotes.', zh: '请给含有“#”的文字加上英文单引号。' },
}

const sign: Words = {
  says: {
    en: 'The text begins with a mark that means something else in this kind of file.',
    zh: '文字开头的符号在这种文件里另有含义。',
  },
  cure: { en: 'Put the whole text in single quotes.', zh: '请给整段文字加上英文单引号。' },
}

/** A mistake of typing in the line at this offset, or a blank that is none in the line below it. */
export const slipInLine = (text: string, offset: number): Slip | undefined => {
  const begins = lineStart(text, offset)
  const below = lineEnd(text, offset) + 1
  const [line, next] = [lineAt(text, begins), lineAt(text, below)]
  if (oddBlankInFront.test(line)) return { ...oddBlank, offset: begins }
  if (oddBlankInFront.test(next)) return { ...oddBlank, offset: below }
  const words = dashInFront.test(line) ? dash : tightHyphen.test(line) ? noSpace : undefined
  if (words) return { ...words, offset: begins + line.search(/\S/) }
  const broad = fullWidthBracket(text.charAt(offset))
  return broad && { ...broad, offset }
}

/**
 * YAML complains of a colon inside a text wherever a line is indented more than it may be: it takes that line for more of
 * the text before. `undefined` where the colon does stand in the line of the text.
 */
export const indentationInstead = (text: string, offset: number): Slip | undefined => {
  const begins = lineStart(text, offset)
  const isAtStart = text.slice(begins, offset).trim() === '' && /^(\s|- )/.test(text.slice(offset, offset + 2))
  if (isAtStart) return { ...indentation, offset: begins }
  const rest = text.slice(offset, lineEnd(text, offset)).replace(/'[^']*'|"[^"]*"/g, '')
  if (/:(\s|$)/.test(rest)) return undefined
  const next = /\n(?=[^\S\n]*[^\s#])/.exec(text.slice(offset))
  return next ? { ...indentation, offset: offset + next.index + 1 } : undefined
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** Of a line longer than this, in characters, only the beginning is looked at. */
const longestLine = 1_000

const lineAt = (text: string, begins: number): string =>
  text.slice(begins, Math.min(lineEnd(text, begins), begins + longestLine))
