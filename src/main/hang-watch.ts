import type { WebContents } from 'electron'
import { hangVerdict, jumped, type Signs } from './hang-verdict'
import type { HostLog } from './host-log'
import type { PageKeeper } from './page-keeper'

/** What is asked of a page, and heard of it. */
type WatchedPage = Pick<
  WebContents,
  'executeJavaScript' | 'forcefullyCrashRenderer' | 'isCrashed' | 'isLoadingMainFrame'
> & {
  on(name: 'did-start-loading' | 'unresponsive' | 'responsive', listener: () => void): unknown
}

type WatchedWindow = {
  readonly webContents: WatchedPage
  readonly isDestroyed: () => boolean
  readonly on: (name: 'closed', listener: () => void) => unknown
}

/** Tells when the machine wakes up. */
type Waking = {
  readonly on: (name: 'resume', listener: () => void) => unknown
  readonly off: (name: 'resume', listener: () => void) => unknown
}

export type HangWatchWish = {
  readonly window: WatchedWindow
  readonly powerMonitor: Waking
  readonly page: PageKeeper
  /** When the page last said that it painted, monotonic milliseconds. */
  readonly lastBeat: () => number | undefined
  /** The screen is black because the hall is closed; a display that sleeps paints nothing. */
  readonly isResting: () => boolean
  readonly log: HostLog
  readonly now?: () => number
}

const every = 1_000

/**
 * Looks once a second whether the page still paints. A hung page is forced to crash, because a plain reload waits for
 * the page's own unload handlers and hangs as well; bringing it back is the page keeper's.
 */
export const watchForHangs = ({
  window,
  powerMonitor,
  page,
  lastBeat,
  isResting,
  log,
  now = () => performance.now(),
}: HangWatchWish): void => {
  const { webContents } = window
  const signs = gatherSigns(webContents, powerMonitor, now)
  let looked = { monotonic: now(), wall: Date.now() }
  const look = (): void => {
    const before = looked
    looked = { monotonic: now(), wall: Date.now() }
    const slept = jumped(looked.monotonic - before.monotonic, looked.wall - before.wall, every)
    if (slept || !page.isUp() || isResting()) signs.anew()
    else act()
  }
  const act = (): void => {
    const isLoading = webContents.isLoadingMainFrame()
    const verdict = hangVerdict({ ...signs.seen(), beatAt: lastBeat(), isLoading }, now())
    if (verdict === 'ask') signs.ask()
    if (verdict === 'well' || verdict === 'ask') return
    signs.anew()
    if (verdict === 'mute') page.lost('mute', 'nothing painted for a minute')
    else endPage(window, page, log)
  }
  const looking = setInterval(look, every)
  window.on('closed', () => {
    clearInterval(looking)
    signs.stop()
  })
}

const endPage = (window: WatchedWindow, page: PageKeeper, log: HostLog): void => {
  log.warn('the page is hung: ending its process')
  page.hung()
  window.webContents.forcefullyCrashRenderer()
  // The event that mends it has been missing in some versions (electron/electron#20345).
  setTimeout(() => {
    if (!window.isDestroyed() && window.webContents.isCrashed() && page.isUp()) page.lost('hang', 'hung')
  }, 2_000)
}

/** Listens for the signs of one page and forgets them when it loads anew or the machine wakes up. */
const gatherSigns = (contents: WatchedPage, powerMonitor: Waking, now: () => number) => {
  let signs: Signs = { since: now() }
  const anew = (): void => {
    signs = { since: now() }
  }
  const ask = (): void => {
    const asked = { ...signs, askedAt: now() }
    signs = asked
    const answered = (): void => {
      if (signs.askedAt === asked.askedAt) signs = { ...signs, askedAt: undefined }
    }
    contents.executeJavaScript('0').then(answered, answered)
  }
  contents.on('did-start-loading', anew)
  contents.on('unresponsive', () => {
    signs = { ...signs, unresponsiveAt: now() }
  })
  contents.on('responsive', () => {
    signs = { ...signs, unresponsiveAt: undefined }
  })
  powerMonitor.on('resume', anew)
  return { seen: () => signs, anew, ask, stop: () => powerMonitor.off('resume', anew) }
}
