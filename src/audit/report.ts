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

/** One thing wrong: with what, and what about it. */
export type Finding = { readonly rule: Rule; readonly what: string; readonly says: string }

/** What was looked at on one screen, and what was wrong with it. */
export type Report = { readonly texts: number; readonly targets: number; readonly findings: readonly Finding[] }

/** What the audit has to be told of a screen, because the screen doesn't show it. */
export type Ask = {
  readonly lowReach: boolean
  /** The numbers, as worded, that must have the word for "expected" beside them. */
  readonly expected: readonly string[]
  readonly expectedWord: string
}
