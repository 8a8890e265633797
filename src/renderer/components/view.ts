import type { Language, Lines, Text, WordKey } from '../../exhibit'

export type Theme = 'silver' | 'ore'
export type TextSize = 100 | 125 | 150
export type Direction = 'ltr' | 'rtl'

/** How the screen stands just now, and the words to fill it. Handed to everything that draws; never changed by it. */
export type View = {
  /** The languages visitors can choose, beginning with the usual one. */
  readonly languages: readonly Language[]
  /** The key of the language on screen. */
  readonly language: string
  /** The BCP 47 tag of the same, for `lang`. */
  readonly tag: string
  /**
   * The language shown in small beneath a slide's headline: the first offered, or the second while the first is on screen.
   * The same as `language` if it has one only.
   */
  readonly other: string
  readonly otherTag: string
  readonly otherDirection: Direction
  readonly direction: Direction
  readonly portrait: boolean
  /** The theme of content screens. Slides of the loop are always drawn in ore. */
  readonly theme: Theme
  readonly textSize: TextSize
  readonly highContrast: boolean
  readonly reducedMotion: boolean
  readonly lowReach: boolean
  /** The wording in the language on screen; where it is missing, in the first language that has it, marked as such. */
  readonly say: (text: Text | undefined) => string
  /** A headline's lines in the language on screen. */
  readonly lines: (lines: Lines) => readonly string[]
  /** One of the kiosk's own words, in the language on screen. */
  readonly word: (key: WordKey, count?: number) => string
  /** The address of a picture of the exhibit, for `<img src>`; `{theme}` is filled with the theme given or the view's. */
  readonly media: (picture: string, theme?: Theme) => string
}
