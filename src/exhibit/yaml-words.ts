import type { ErrorCode } from 'yaml'
import type { Problem } from './problem'

type Words = Pick<Problem, 'code' | 'says' | 'cure'>

/** A YAML error in words for somebody who never heard of YAML. */
export const wordsOfYamlError = (code: ErrorCode, message: string): Words => {
  if (code === 'DUPLICATE_KEY') return twice
  const byMessage = messages.find(([part]) => message.includes(part))?.[1]
  return { code: 'yaml-syntax', ...(byMessage ?? byCode[code] ?? unknown) }
}

const twice: Words = {
  code: 'duplicate-key',
  says: 'The same name stands twice in this block.',
  cure: 'Keep one of the two and take the other out.',
}

type Says = Pick<Problem, 'says' | 'cure'>

const unknown: Says = {
  says: 'The file cannot be read from here on.',
  cure: 'Compare this line and the one above with a section that works: indentation, colons, hyphens and quotes.',
}

const colonInText: Says = {
  says: 'There is a colon followed by a space inside this text.',
  cure: 'Put the whole text in single quotes.',
}

const indentation: Says = {
  says: 'The indentation of this line does not fit the lines above it.',
  cure: 'Give it as many spaces in front as the other lines of the same block.',
}

const tag: Says = {
  says: 'There is an exclamation mark in front of this text, which means something else in this kind of file.',
  cure: 'Put the whole text in single quotes.',
}

const mark: Says = {
  says: 'A text begins with a mark that means something else in this kind of file.',
  cure: 'Put the whole text in single quotes.',
}

/** Where one code stands for several mistakes. */
const messages: readonly (readonly [string, Says])[] = [
  ['Nested mappings are not allowed in compact mappings', colonInText],
  ['Sequence item without -', indentation],
]

const byCode: Partial<Record<ErrorCode, Says>> = {
  BAD_INDENT: indentation,
  TAB_AS_INDENT: {
    says: 'There is a tab in front of this line.',
    cure: 'Use spaces: two for each step of indentation.',
  },
  MISSING_CHAR: {
    says: 'A closing quote, a bracket or a colon is missing here.',
    cure: 'Close what was opened, or put a colon and a space after the name.',
  },
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  MULTILINE_IMPLICIT_KEY: {
    says: 'A colon, or the space behind it, is missing here.',
    cure: 'Put a colon and a space after the name.',
  },
  TAG_RESOLVE_FAILED: tag,
  MULTIPLE_TAGS: tag,
  BAD_SCALAR_START: mark,
  BAD_ALIAS: mark,
  UNEXPECTED_TOKEN: {
    says: 'Something stands here that does not belong to the lines around it.',
    cure: 'See that quotes before it are closed, and write an apostrophe in single quotes twice; or quote the whole text.',
  },
  BAD_DQ_ESCAPE: {
    says: 'A backslash in double quotes means something else in this kind of file.',
    cure: 'Use single quotes around the text.',
  },
  MULTIPLE_DOCS: { says: 'A line of three hyphens begins a second file inside this one.', cure: 'Take that line out.' },
  NON_STRING_KEY: { says: 'The name in front of this colon is not a plain word.', cure: 'Write a plain word there.' },
}
