import { type Said, type SaidLanguage, together } from './said'

/** What is wrong with a file a person wrote, where, and how to mend it. `error` keeps the exhibit off the screen. */
export type Problem = {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  /** Path relative to the exhibit's folder, with `/`. */
  readonly file: string
  /** From 1; absent where the problem has no place in the file. */
  readonly line?: number
  readonly column?: number
  /** One plain sentence: what is wrong. */
  readonly says: Said
  /** One plain sentence: how to mend it. */
  readonly cure: Said
  /** On which screen it was seen; only where the screens themselves were looked at. */
  readonly screen?: ProblemScreen
}

/** A screen as it was looked at, and what was seen there. */
export type ProblemScreen = {
  /** `slide cape`, `home`, `access`, `section plan`. */
  readonly name: string
  readonly language: string
  readonly orientation: 'landscape' | 'portrait'
  readonly textSize: 100 | 125 | 150
  /** What of the audit's rules was broken, such as `clipped`. */
  readonly rule: string
  /** Where on the screen, in CSS pixels. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  /** The name of its picture in the folder of the report. */
  readonly picture?: string
}

export type ProblemCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'yaml-syntax'
  | 'duplicate-key'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-value'
  | 'missing-translation'
  | 'extra-translation'
  | 'unknown-reference'
  | 'duplicate-id'
  | 'missing-character'
  | 'out-of-date'
  | 'too-many-words'
  | 'opens-nothing'
  | 'unused-source'
  | 'media-missing'
  | 'media-unused'
  | 'media-broken'
  | 'media-format'
  | 'media-mislabelled'
  | 'media-too-large'
  | 'unsafe-svg'
  | 'wrong-captions'
  | 'low-contrast'
  | 'screen'

/** A value or the problems that kept it from being made. Warnings may come with a value. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** `sections/plan.yaml:12:5: …`: a problem as one line for a terminal or a log. */
export const describeProblem = (problem: Problem, language: SaidLanguage): string => {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(':')
  return `${place}: ${together(problem.says, problem.cure)[language]}`
}

/** What is told of a file that is no text in UTF-8, or may not be read. */
export const unreadable = (file: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  file,
  says: { en: 'The file cannot be read as text.', zh: '这个文件不是文本，无法读取。' },
  cure: {
    en: 'Save it again with the encoding UTF-8, and see that it may be read.',
    zh: '请用 UTF-8 编码重新保存，并确认文件允许读取。',
  },
})

/** Makes the compiler prove that every case of a union was handled. */
export const assertNever = (value: never): never => {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
