import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../log'
import type { RecordKeeper } from './record'

/** A file of this name in the data folder, put there by somebody who has the disk in hand, takes the PIN away at the next start. */
export const forgetPinFile = 'forget-pin'

/** Whether a PIN was taken away because of the file. The file goes once that is on the disk, and is looked at again otherwise. */
export const forgetPinIfAsked = (folder: string, keeper: RecordKeeper, log: Log): boolean => {
  const file = join(folder, forgetPinFile)
  if (!existsSync(file)) return false
  if (keeper.forget() === 'memory') {
    log.warn(`the PIN is forgotten for now; the disk can’t be written, so ${forgetPinFile} is left for the next start`)
    return false
  }
  log.warn(`the PIN was forgotten, as the file ${forgetPinFile} asked`)
  try {
    rmSync(file, { recursive: true })
  } catch (error) {
    log.error(`the file ${forgetPinFile} can’t be removed, so every start forgets the PIN`, error)
  }
  return true
}
