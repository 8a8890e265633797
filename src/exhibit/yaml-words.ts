import type { ErrorCode } from 'yaml'
import type { Problem } from './problem'
import { indentation } from './typing-slips'

export type Words = Pick<Problem, 'code' | 'says' | 'cure'>

/** A YAML error in words for somebody who never heard of YAML. */
export const wordsOfYamlError = (code: ErrorCode, message: string): Words => {
  if (code === 'DUPLICATE_KEY') return twice
  const byMessage = messages.find(([part]) => message.includes(part))?.[1]
  return { code: 'yaml-syntax', ...(byMessage ?? byCode[code] ?? unknown) }
}

const twice: Words = {
  code: 'duplicate-key',
  says: { en: 'The same name stands twice in this block.', zh: '这一段里同一个名称出现了两次。' },
  cure: { en: 'Keep one of the two and take the other out.', zh: '请留一个，删去另一个。' },
}

type Says = Pick<Problem, 'says' | 'cure'>

const unknown: Says = {
  says: { en: 'The file cannot be read from here on.', zh: '从这里开始无法读懂这个文件。' },
  cure: {
    en: 'Compare this line and the one above with a section that works: indentation, colons, hyphens and quotes.',
    zh: '请把这一行和上一行跟能用的栏目对照：缩进、冒号、短横线和引号。',
  },
}

const colonInText: Says = {
  says: { en: 'There is a colon followed by a space inside this text.', zh: '这段文字里有英文冒号加空格。' },
  cure: { en: 'Put the whole text in single quotes.', zh: '请给整段文字加上英文单引号。' },
}

const tag: Says = {
  says: {
    en: 'There is an exclamation mark in front of this text, which means something else in this kind of file.',
    zh: '文字开头有英文感叹号，它在这种文件里另有含义。',
  },
  cure: { en: 'Put the whole text in single quotes.', zh: '请给整段文字加上英文单引号。' },
}

const mark: Says = {
  says: {
    en: 'A text begins with a mark that means something else in this kind of file.',
    zh: '文字开头的符号在这种文件里另有含义。',
  },
  cure: { en: 'Put the whole text in single quotes.', zh: '请给整段文字加上英文单引号。' },
}

const nested = 'Nested mappings are not allowed in compact mappings'

/** Whether a YAML error is told as a colon inside a text. */
export const isColonInText = (code: ErrorCode, message: string): boolean =>
  code === 'BLOCK_AS_IMPLICIT_KEY' || message.includes(nested)

/** Where one code stands for several mistakes. */
const messages: readonly (readonly [string, Says])[] = [
  [nested, colonInText],
  ['Sequence item without -', indentation],
]

const byCode: Partial<Record<ErrorCode, Says>> = {
  BAD_INDENT: indentation,
  TAB_AS_INDENT: {
    says: { en: 'There is a tab in front of this line.', zh: '这一行开头有制表符（Tab）。' },
    cure: { en: 'Use spaces: two for each step of indentation.', zh: '请改用空格：每缩进一级用两个空格。' },
  },
  MISSING_CHAR: {
    says: { en: 'A closing quote, a bracket or a colon is missing here.', zh: '这里少了后引号、括号或冒号。' },
    cure: {
      en: 'Close what was opened, or put a colon and a space after the name.',
      zh: '请把引号或括号补全，或在名称后面加英文冒号和空格。',
    },
  },
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  MULTILINE_IMPLICIT_KEY: {
    says: { en: 'A colon, or the space behind it, is missing here.', zh: '这里少了英文冒号，或冒号后面少了空格。' },
    cure: { en: 'Put a colon and a space after the name.', zh: '请在名称后面加英文冒号和空格。' },
  },
  TAG_RESOLVE_FAILED: tag,
  MULTIPLE_TAGS: tag,
  BAD_SCALAR_START: mark,
  BAD_ALIAS: mark,
  UNEXPECTED_TOKEN: {
    says: {
      en: 'Something stands here that does not belong to the lines around it.',
      zh: '这里有与前后几行不相干的内容。',
    },
    cure: {
      en: 'See that quotes before it are closed, and write an apostrophe in single quotes twice; or quote the whole text.',
      zh: '请检查前面的引号是否成对；单引号里的撇号要写两个，或给整段文字加上引号。',
    },
  },
  BAD_DQ_ESCAPE: {
    says: {
      en: 'A backslash in double quotes means something else in this kind of file.',
      zh: '双引号里的反斜杠在这种文件里另有含义。',
    },
    cure: { en: 'Use single quotes around the text.', zh: '请改用英文单引号。' },
  },
  MULTIPLE_DOCS: {
    says: {
      en: 'A line of three hyphens begins a second file inside this one.',
      zh: '一行三个短横线会在文件里另起一个文件。',
    },
    cure: { en: 'Take that line out.', zh: '请删去那一行。' },
  },
  NON_STRING_KEY: {
    says: { en: 'The name in front of this colon is not a plain word.', zh: '冒号前面的名称不是普通的词。' },
    cure: { en: 'Write a plain word there.', zh: '请写一个普通的词。' },
  },
}

export const tooLong: Words = {
  code: 'file-unreadable',
  says: { en: 'The file is longer than a million characters.', zh: '文件超过一百万个字符。' },
  cure: { en: 'Keep pictures in the media folder, and only text here.', zh: '图片请放进 media 文件夹，这里只写文字。' },
}
export const otherDocument: Words = {
  code: 'file-unreadable',
  says: { en: 'This is a document of another program, not plain text.', zh: '这是其他软件的文档，不是纯文本。' },
  cure: { en: 'Save it as plain text, in UTF-8.', zh: '请存为纯文本，编码选 UTF-8。' },
}
export const tangled: Words = {
  code: 'yaml-syntax',
  says: { en: 'The file is nested too deeply or has a list that is too long.', zh: '文件层级太深，或有一个列表太长。' },
  cure: {
    en: 'Look for a long run of brackets, dashes or question marks and take it out.',
    zh: '请找出连成一串的括号、短横线或问号，把它删去。',
  },
}
export const aliases: Words = {
  code: 'yaml-syntax',
  says: { en: 'The file repeats itself too often with * and &.', zh: '文件用 * 和 & 重复引用得太多。' },
  cure: { en: 'Write the text out where it is needed.', zh: '请在需要的地方直接写出文字。' },
}
export const empty: Words = {
  code: 'missing-key',
  says: { en: 'The file is empty.', zh: '文件是空的。' },
  cure: { en: 'Fill it in, or take it out of the exhibit.', zh: '请填写内容，或从展览中删去。' },
}
