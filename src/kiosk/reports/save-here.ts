import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { noRoom, saveFailed, saveFailedBy, type SaveRefusal } from '../exports/refusal'
import { saveFolder } from '../exports/write'
import { openStore } from '../store'
import { goneCounters } from '../store/drop-oldest'
import { createAnswerer } from '../store/sums/answer'
import { createSettingsKeeper } from '../settings-keeper'
import type { Period } from './report'
import { zoneOf } from './visitors'

export type SaveWish = {
  readonly dataFolder: string
  /** The folder in which the new one appears. */
  readonly to: string
  readonly period: Period
  readonly events: boolean
}

/** `absent`: no kiosk has been started with the data folder. */
export type SavedHere =
  { readonly ok: true; readonly name: string } | { readonly ok: false; readonly code: 'absent' } | SaveRefusal

const never = () => () => undefined

/** Writes the figures without a kiosk that runs, or beside one: the whole work is done here, where no screen is served. */
export const saveHere = async ({ dataFolder, to, period, events }: SaveWish): Promise<SavedHere> => {
  const files = { journal: join(dataFolder, 'kiosk.sqlite'), sums: join(dataFolder, 'visits.sqlite') }
  if (!existsSync(files.journal)) return { ok: false, code: 'absent' }
  const store = openStore({ folder: dataFolder, now: () => new Date(), every: never })
  const settings = createSettingsKeeper({ store, every: never, keepAside: () => undefined })
  let through = 0
  let fault: string | undefined
  try {
    const zone = zoneOf(settings.current())
    const answerer = createAnswerer(files)
    const size = answerer({ kind: 'size', zone, period, events })
    const { bavail, bsize } = await statfs(to)
    if (size.kind === 'size' && size.bytes > bavail * bsize) return noRoom(size.bytes, bavail * bsize)
    const fill = (folder: string): Promise<boolean> => {
      const answer = answerer({ kind: 'export', zone, period, events, folder })
      if (answer.kind === 'export') through = answer.through
      if (answer.kind === 'failed') fault = answer.code
      return Promise.resolve(answer.kind === 'export')
    }
    const name = await saveFolder(to, 'visitors', fill, randomUUID())
    store.note('export', { events, through })
    if (through > 0) store.counters.set(goneCounters.exported, through)
    return { ok: true, name }
  } catch (error) {
    return fault === undefined ? saveFailed(error) : saveFailedBy(fault)
  } finally {
    settings.close()
    store.close()
  }
}
