import type { Said } from '../../exhibit'
import { useOperatorStore } from '../stores/operator'

/** Fills `{name}` in a sentence. */
const filled = (wording: string, values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), wording)

/** Says a sentence in the panel's language. */
export const useSay = () => {
  const operator = useOperatorStore()
  return (said: Said, values: Readonly<Record<string, string | number>> = {}): string =>
    filled(said[operator.language], values)
}

export type Say = ReturnType<typeof useSay>
