import { textWidth } from '../../components/text-width'

/** A column as letters of the usual size see it: how wide it is, in em, and up to how many lines leave most of its page empty. */
const columns = { landscape: { across: 28, lines: 13 }, portrait: { across: 28, lines: 16 } } as const

/** What stands between two blocks, in lines. */
const gap = 0.5

/**
 * Whether a text is so short that it would leave most of its page empty: then its letters are larger. Estimated, since larger
 * letters may be no ground for smaller ones again.
 */
export const isRoomy = (texts: readonly string[], orientation: keyof typeof columns): boolean => {
  const { across, lines } = columns[orientation]
  return texts.reduce((sum, text) => sum + Math.ceil(textWidth(text) / across) + gap, 0) <= lines
}
