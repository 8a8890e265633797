import { powerMonitor, type BrowserWindow } from 'electron'
import { hangVerdict, jumped, type Signs } from './hang-verdict'
import type { HostLog } from './host-log'
import type { PageKeeper } from './page-keeper'

export type HangWatchWish = {
  readonly window: BrowserWindow
  readonly page: PageKeeper
  /** When the page last said that it painted, monotonic milliseconds. */
  readonly lastBeat: () => number | undefined
  readonly log: HostLog
  readonly now?: () => number
}

const every = 1_000

/**
 * Looks once a second whether the page still paints. A hung page is forced to crash, because a plain reload waits for
 * the page's own unload handlers and hangs as well; bringing it back is the page keeper's.
 */
export const watchForHangs = ({ window, page, lastBeat, log, now = () => performance.now() }: HangWatchWish): void => {
  const { webContents } = window
  let signs: Signs = { since: now() }
  let looked = { monotonic: now(), wall: Date.now() }
  const anew = (): void => {
    signs = { since: now() }
  }

  const ask = (): void => {
    const asked = { ...signs, askedAt: now() }
    signs = asked
    const answered = (): void => {
      if (signs.since !== asked.since) return
      const { askedAt: _answered, ...rest } = signs
      signs = rest
    }
    webContents.executeJavaScript('0').then(answered, answered)
  }
  const crash = (): void => {
    log.warn('the page is hung: ending its process')
    anew()
    webContents.forcefullyCrashRenderer()
    // The event that mends it has been missing in some versions (electron/electron#20345).
    setTimeout(() => {
      if (!window.isDestroyed() && !webContents.isDestroyed() && webContents.isCrashed()) page.lost('hung')
    }, 2_000)
  }
  const look = (): void => {
    const before = looked
    looked = { monotonic: now(), wall: Date.now() }
    if (jumped(looked.monotonic - before.monotonic, looked.wall - before.wall, every) || !page.isUp()) return anew()
    const beatAt = lastBeat()
    const verdict = hangVerdict({ ...signs, ...(beatAt !== undefined && { beatAt }) }, now())
    if (verdict === 'hung') return crash()
    if (verdict === 'mute') {
      anew()
      return page.lost('nothing painted for a minute')
    }
    if (verdict === 'ask') ask()
  }

  const looking = setInterval(look, every)
  webContents.on('did-start-loading', anew)
  webContents.on('unresponsive', () => {
    signs = { ...signs, unresponsiveAt: now() }
  })
  webContents.on('responsive', () => {
    const { unresponsiveAt: _past, ...rest } = signs
    signs = rest
  })
  powerMonitor.on('resume', anew)
  window.on('closed', () => {
    clearInterval(looking)
    powerMonitor.off('resume', anew)
  })
}
