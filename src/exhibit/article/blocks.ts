/** Words of one weight within a paragraph. A `\n` in them ends a line, as in a poem. */
export type Run = { readonly text: string; readonly strong?: true; readonly emphasis?: true }

/**
 * One piece of an article, in reading order. Lists and quotations are flat: an item or a paragraph each, so that a page may
 * end between any two. Items with a number are those of a numbered list.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly number?: number; readonly runs: readonly Run[] }
  | { readonly kind: 'picture'; readonly picture: string; readonly words: string; readonly caption?: string }

/** The words of some runs as one text. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** The part of some runs from one sign to another: where a page ends inside a paragraph. */
export const sliceRuns = (runs: readonly Run[], from: number, to: number): readonly Run[] => {
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}
