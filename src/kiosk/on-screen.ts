import { join } from 'node:path'
import { chooseExhibit, type Shown } from './exhibits/choose'
import { createLastGood, type ReadFolder } from './exhibits/last-good'
import type { Reason } from './health'
import type { Log } from './log'

/** Which exhibit is on screen and why. */
export type OnScreen = {
  readonly shown: () => Shown | undefined
  readonly reasons: () => readonly Reason[]
  /** Stops keeping a copy that is not finished. */
  readonly close: () => Promise<void>
}

export type OnScreenOptions = {
  readonly given: string
  readonly bundled: string
  readonly dataFolder: string
  readonly read: ReadFolder
  readonly log: Log
  /** How long the start waits for the copy of a large exhibit; the rest is copied while it is shown. */
  readonly patienceMs?: number
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Chooses the exhibit and keeps a copy of a good one in the data folder. Media are served from the copy once it is whole, so an
 * editor at work or a stick that is pulled changes nothing on screen. Never throws.
 */
export const putOnScreen = async (options: OnScreenOptions): Promise<OnScreen> => {
  const { given, bundled, dataFolder, read, log, patienceMs = 3_000 } = options
  const lastGood = createLastGood(join(dataFolder, 'exhibits'), read)
  const choice = await chooseExhibit({ given, bundled }, lastGood, read)
  let shown = choice.shown
  const stopping = new AbortController()

  const keepCopy = async (good: Shown): Promise<void> => {
    const folder = await lastGood.keep(good.folder, good.digest, stopping.signal)
    if (folder) shown = { ...good, folder }
    else if (!stopping.signal.aborted) log.warn('no copy of the exhibit could be kept')
  }
  const copying = shown?.from === 'given' ? keepCopy(shown) : Promise.resolve()
  await within(patienceMs, copying)
  for (const { says } of choice.reasons) log.warn(says)
  if (shown) log.info(`shows ${shown.exhibit.id} ${shown.exhibit.version} (${shown.from})`)
  return {
    shown: () => shown,
    reasons: () => choice.reasons,
    close: () => {
      stopping.abort()
      return copying
    },
  }
}
