import type { Box } from './box'

/** What the audit looks for. Numbers are CSS pixels on a 1920 × 1080 screen or the same upright. */
export type Rule =
  | 'text-size'
  | 'target-size'
  | 'target-gap'
  | 'reach'
  | 'overlap'
  | 'clipped'
  | 'off-screen'
  | 'scroll'
  | 'glyph'
  | 'expected'
  /** Told by whoever drives the page. */
  | 'never-came'

/** One thing wrong: with what, and what about it. */
export type Finding = {
  readonly rule: Rule
  /** The element and its words, short, to find it again. */
  readonly what: string
  readonly says: string
  /** What a visitor reads of it, or what it is called to those who can't see it. */
  readonly words: string
  /** The words of the other one, where two are in each other's way. */
  readonly other?: string
  /** Where it is on the screen. */
  readonly box: Box
}

/** What was looked at on one screen, and what was wrong with it. */
export type Report = { readonly texts: number; readonly targets: number; readonly findings: readonly Finding[] }

/** What the audit has to be told of a screen, because the screen doesn't show it. */
export type Ask = {
  readonly lowReach: boolean
  /** The numbers, as worded, that must have the word for "expected" beside them. */
  readonly expected: readonly string[]
  readonly expectedWord: string
}
