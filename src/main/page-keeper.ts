import type { BrowserWindow, WebContents } from 'electron'
import type { PageLoss } from '../kiosk'
import type { HostLog } from './host-log'
import { startAddress } from './own-address'
import { pausePath } from './pause-picture'
import { noLosses, recoveryPlan } from './recovery-plan'

export type PageKeeper = {
  /** Loads the page, now or, when it was lost too often, after a pause. */
  readonly lost: (why: PageLoss, reason: string) => void
  /** The page hung and its process is about to be ended for it. */
  readonly hung: () => void
  /** Whether the page is loaded and expected to beat, as opposed to the pause picture. */
  readonly isUp: () => boolean
}

const clock = (): number => performance.now()

/** A page that could not be loaded is tried again after so many milliseconds, at most ten seconds apart. */
const retryAfter = (failures: number): number => Math.min(10_000, 250 * 2 ** failures)

export type OnLost = (why: PageLoss) => void

type Ears = {
  /** The page's process has ended. */
  readonly gone: (reason: string) => void
  readonly failed: (why: string) => void
  readonly arrived: () => void
}

/** Listens for what becomes of the page. */
const hear = (webContents: WebContents, { gone, failed, arrived }: Ears): void => {
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => gone(`${reason} ${exitCode}`))
  webContents.on('did-fail-load', (_event, code, name, _address, isMainFrame) => {
    // -3 is a load that another one took the place of.
    if (isMainFrame && code !== -3) failed(name)
  })
  webContents.on('did-navigate', (_event, _address, status) => {
    if (status >= 500) failed(`status ${status}`)
    else arrived()
  })
}

/**
 * Shows the page in a window and brings it back when its process dies or it could not be loaded. Never a dialog, never
 * an error page that stays, never a quit. `onLost` hears of each page that was lost, as it may be the exhibit's doing.
 */
export const keepPage = (window: BrowserWindow, log: HostLog, onLost: OnLost, now = clock): PageKeeper => {
  const { webContents } = window
  let recoveries = noLosses
  let failures = 0
  let up = false
  let isHung = false
  let timer: NodeJS.Timeout | undefined

  const load = (address: string): void => {
    // A failed load is reported by did-fail-load as well, which is where it is mended.
    if (!window.isDestroyed()) webContents.loadURL(address).catch(() => {})
  }
  const start = (): void => {
    up = true
    isHung = false
    load(startAddress)
  }
  const startIn = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(start, delay)
  }
  const lost = (why: PageLoss, reason: string): void => {
    const plan = recoveryPlan(recoveries, now())
    recoveries = plan.recoveries
    log.warn(`page lost (${reason}): back in ${plan.delay / 1000} s`)
    up = false
    onLost(why)
    startIn(plan.delay)
    if (plan.delay > 0) load(new URL(pausePath, startAddress).href)
  }
  const failed = (why: string): void => {
    const delay = retryAfter(failures)
    failures += 1
    log.warn(`page not loaded (${why}): again in ${delay / 1000} s`)
    startIn(delay)
  }

  hear(webContents, {
    gone: (reason) => lost(isHung ? 'hang' : 'crash', reason),
    failed,
    arrived: () => void (failures = 0),
  })
  window.on('closed', () => clearTimeout(timer))
  start()
  return { lost, hung: () => void (isHung = true), isUp: () => up }
}
