import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Every } from '../timers'
import type { Shown } from './choose'

/** How often it is looked whether the folder is still there. */
const lookMs = 5_000
/** A disk may be away for a moment: so many looks in a row must miss it. */
const mostMissed = 6

export type StillThereOptions = {
  readonly shown: () => Shown | undefined
  /** Folders that are no copy and no installed exhibit: what people edit is followed by other means. */
  readonly others: readonly string[]
  readonly every: Every
  /** Its folder is gone for good. Called once for each exhibit on screen. */
  readonly gone: (shown: Shown) => Promise<void>
}

const isThere = (folder: string): Promise<boolean> =>
  stat(join(folder, 'exhibit.yaml')).then(
    (found) => found.isFile(),
    () => false,
  )

/**
 * Looks after the folder that the pictures and films on screen come from: where somebody wipes the data folder of a running kiosk, it goes
 * too. Returns what stops it.
 */
export const watchStillThere = ({ shown, others, every, gone }: StillThereOptions): (() => void) => {
  let missed = 0
  let told: Shown | undefined
  const look = async (): Promise<void> => {
    const now = shown()
    if (!now || now === told || others.includes(now.folder) || (await isThere(now.folder))) {
      missed = 0
      return
    }
    missed += 1
    if (missed < mostMissed || shown() !== now) return
    told = now
    await gone(now)
  }
  return every(lookMs, () => void look())
}
