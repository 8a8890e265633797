import { linuxFiles } from './linux-files'
import { linuxAfter, linuxBefore } from './linux-steps'
import type { Plan } from './planned'
import { windowsPlan } from './windows-plan'
import type { SetupWish } from './wish'

export type { Plan, Planned, Step } from './planned'
export { markOf, readReceipt, receiptPath, windowsReceiptPath, writtenBy, type Receipt } from './receipt'
export {
  isPlainPath,
  isUserName,
  type SetupWish,
  stateFolder,
  unitName,
  usualData,
  usualProgram,
  usualUser,
} from './wish'

export type SetupPlatform = 'linux' | 'windows'

/** Everything that makes a machine start into the kiosk. */
export const planFor = (platform: SetupPlatform, wish: SetupWish): Plan =>
  platform === 'windows'
    ? windowsPlan(wish)
    : { before: linuxBefore(wish), files: linuxFiles(wish), after: linuxAfter(wish) }
