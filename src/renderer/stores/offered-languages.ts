import type { Language } from '../../exhibit'
import type { KioskAnswer } from '../client/answers'

/**
 * The languages this machine offers, beginning with the one to begin with. What the exhibit does not have is passed over; were
 * nothing left, all of the exhibit's are offered.
 */
export const offeredLanguages = (
  all: readonly Language[],
  { shown, first }: KioskAnswer['languages'],
): readonly Language[] => {
  if (!shown && first === null) return all
  const chosen = shown?.flatMap((key) => all.find((language) => language.key === key) ?? []) ?? all
  const offered = chosen.length > 0 ? chosen : all
  const begin = offered.find(({ key }) => key === first)
  return begin ? [begin, ...offered.filter((language) => language !== begin)] : offered
}
