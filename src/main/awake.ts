import { powerSaveBlocker } from 'electron'
import { displaySwitch, type Abilities } from '../kiosk'
import type { HostLog } from './host-log'

const hold = (): number => powerSaveBlocker.start('prevent-display-sleep')

/**
 * Keeps the display lit as long as the application runs. The operating system's own idle settings come first. Where the display can be
 * put to sleep and woken again, it may sleep while it is told to; elsewhere it stays lit, as nothing would wake it in the
 * morning. A window is on the display of somebody who works there.
 */
export const displaySleep = (log: HostLog, windowed: boolean): Pick<Abilities, 'sleepDisplay'> => {
  let held: number | undefined = hold()
  const turn = windowed ? undefined : displaySwitch(log)
  if (!turn) return {}
  return {
    sleepDisplay: (asleep) => {
      if (asleep && held !== undefined) powerSaveBlocker.stop(held)
      held = asleep ? undefined : (held ?? hold())
      turn(asleep)
    },
  }
}
