import { join } from 'node:path'
import type { App } from 'electron'
import type { GraphicsFact } from '../kiosk'
import { readText, replaceDurably } from './durable-file'
import { historyAfterDeath, historyAtStart, readGpuHistory } from './gpu-history'
import { graphicsFact } from './graphics-fact'
import type { HostLog } from './host-log'
import { startAgain } from './start-again'
import type { Leave } from './stop'

/**
 * Counts deaths of the graphics process in `gpu.json` and draws in software after the third in five minutes, for a day
 * or until the next version. Must run before `ready`: later the choice is made. A file that cannot be written costs the
 * memory across starts, nothing more. Gives what tells how the screen is drawn.
 */
export const guardGraphics = (
  app: App,
  dataFolder: string,
  log: HostLog,
  leave: Leave,
  now = Date.now,
): (() => GraphicsFact) => {
  const path = join(dataFolder, 'gpu.json')
  let history = historyAtStart(readGpuHistory(readText(path) ?? ''), app.getVersion(), now())
  const startedInSoftware = history.softwareSince !== undefined
  let isLeaving = false
  if (startedInSoftware) {
    app.disableHardwareAcceleration()
    log.warn('the graphics process kept dying: drawing in software')
  }
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return
    history = historyAfterDeath(history, now())
    if (!replaceDurably(path, JSON.stringify(history))) log.warn('gpu.json could not be written')
    if (startedInSoftware || isLeaving || history.softwareSince === undefined) return
    isLeaving = true
    log.warn('third death of the graphics process in five minutes: starting again in software mode')
    leave(startAgain(app))
  })
  return () =>
    graphicsFact(app.getGPUFeatureStatus().gpu_compositing, startedInSoftware ? history.softwareSince : undefined)
}
