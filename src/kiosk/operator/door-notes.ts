import type { Pulse } from '../pulse'
import type { Store } from '../store'

/**
 * Notes in the journal that somebody came through a hidden door: opened without a PIN or a deed of the staff beside it, time and again, the
 * doors were found by visitors. Gives back what ends the noting.
 */
export const noteDoors = ({ onBeat }: Pick<Pulse, 'onBeat'>, note: Store['note']): (() => void) => {
  let isOpen = false
  return onBeat(({ screen }) => {
    if (screen === 'operator' && !isOpen) note('panel', { did: 'opened' })
    isOpen = screen === 'operator'
  })
}
