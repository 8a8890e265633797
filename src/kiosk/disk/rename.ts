import { renameSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Windows refuses to rename what another program has open, if only for the moment in which a virus scanner or the search index
 * looks at a new file (isaacs/node-graceful-fs #100, #119). Elsewhere these codes mean what they say.
 */
const isHeldForNow = (error: unknown, platform: NodeJS.Platform): boolean =>
  platform === 'win32' &&
  error instanceof Error &&
  'code' in error &&
  ['EPERM', 'EACCES', 'EBUSY'].includes(String(error.code))

/** Waits between the tries, in milliseconds: five seconds in all, as a scanner may take for a film. */
const waits = [10, 20, 40, 80, 150, 300, 600, 1_000, 1_300, 1_500]
/** The same where the screen waits as well. */
const waitsNow = [5, 10, 20, 40, 75]

/** The disk and the time as renaming needs them; a test hands in a disk that refuses. */
export type Renaming = {
  readonly platform?: NodeJS.Platform
  readonly rename?: (from: string, to: string) => Promise<void>
  readonly sleep?: (ms: number) => Promise<unknown>
}

/** Renames a file or a folder, in patience with whoever looks at it just now. Throws what the disk throws in the end. */
export const renameFreed = async (from: string, to: string, world: Renaming = {}): Promise<void> => {
  const { platform = process.platform, rename: move = rename, sleep: wait = sleep } = world
  for (const ms of waits) {
    try {
      await move(from, to)
      return
    } catch (error) {
      if (!isHeldForNow(error, platform)) throw error
    }
    await wait(ms)
  }
  await move(from, to)
}

export type RenamingNow = {
  readonly platform?: NodeJS.Platform
  readonly rename?: (from: string, to: string) => void
  readonly sleep?: (ms: number) => void
}

const sleepNow = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)

/** The same where waiting stops everything: a sixth of a second at most. */
export const renameFreedNow = (from: string, to: string, world: RenamingNow = {}): void => {
  const { platform = process.platform, rename: move = renameSync, sleep: wait = sleepNow } = world
  for (const ms of waitsNow) {
    try {
      move(from, to)
      return
    } catch (error) {
      if (!isHeldForNow(error, platform)) throw error
    }
    wait(ms)
  }
  move(from, to)
}
