import type { Path } from '../yaml-file'

/** One wording to be written: where the block of its languages is, the language, and the text or the lines. */
export type Edit = { readonly path: Path; readonly language: string; readonly value: string | readonly string[] }

/** What is put in the place of the characters from `start` up to `end`. */
export type Change = { readonly start: number; readonly end: number; readonly put: string }
