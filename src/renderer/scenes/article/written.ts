import type { Text } from '../../../exhibit'
import type { Block } from '../../../exhibit/article/blocks'
import type { View } from '../../components/view'
import { markIn } from '../../composables/fallback-marks'

/** An article's text as it was written; where it stands in for the language on screen, its own language and short name. */
export type Written = {
  readonly text: string
  readonly lang?: string | undefined
  readonly standIn?: string | undefined
}

/**
 * The text for the language on screen. The mark of one that stands in (docs/decisions/0010-missing-wordings.md) holds for a
 * line, and would be taken for a part of the text here, which begins with marks of its own: so the plain text is looked up.
 */
export const writtenIn = (text: Text, view: Pick<View, 'say'>): Written => {
  const said = view.say(text)
  const standIn = markIn(said)
  if (standIn === undefined) return { text: said }
  const [lang, own] = Object.entries(text).find(([, each]) => said.includes(each)) ?? []
  return { text: own ?? said, lang, standIn }
}

/** The first words carry the short name of their language, so that everyone sees why they are in another one. */
export const markFirst = (blocks: readonly Block[], standIn: string | undefined): readonly Block[] => {
  const first = blocks.findIndex(({ kind }) => kind !== 'picture')
  if (standIn === undefined) return blocks
  return blocks.map((block, at) =>
    at === first && block.kind !== 'picture' ? { ...block, runs: [...block.runs, { text: ` [${standIn}]` }] } : block,
  )
}
