import type { Figure } from '../../../exhibit'
import type { View } from '../../components/view'

/** A figure's label for the ear: where the label repeats the number with its unit, the spoken form takes their place. */
export const spokenLabel = ({ label, shown, unit, spoken }: Figure, say: View['say']): string | undefined => {
  const written = say(label)
  const heard = spoken && say(spoken)
  const forms = [`${say(shown)} ${say(unit)}`, `${say(shown)}\u00a0${say(unit)}`, `${say(shown)}${say(unit)}`]
  const found = forms.find((form) => written.includes(form))
  return heard && found && heard !== found ? written.replace(found, heard) : undefined
}
