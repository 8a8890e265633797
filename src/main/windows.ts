import { BrowserWindow, type App, type Session } from 'electron'
import { coverer, onDisplayChange, place, planNow } from './displays'
import type { HostLog } from './host-log'
import { kioskWindowOptions } from './window-options'
import type { WindowPlan, WindowWish } from './window-plan'

export type KioskWindows = {
  /** The kiosk's window as it is now; a window that was closed from outside is replaced by a new one. */
  readonly current: () => BrowserWindow
}

export type WindowsWish = WindowWish & { readonly session: Session; readonly devTools: boolean }

/** How often the window is looked at without an event: some window managers move it silently. */
const lookEvery = 5_000
/** A window manager that will not have it so is not argued with for ever. */
const tries = 3
/** Until a display is there the window waits at this size. */
const nowhere: WindowPlan = { kiosk: { id: 0, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }, covered: [] }

/**
 * Opens the kiosk's window on its display, covers the others, and keeps all that so when displays come, go or change.
 * `onOpen` is called with each new kiosk window before it loads anything.
 */
export const openWindows = (
  app: App,
  wish: WindowsWish,
  log: HostLog,
  onOpen: (window: BrowserWindow) => void,
): KioskWindows => {
  let stopping = false
  let tried = 0
  let plan = planNow(wish) ?? nowhere
  const cover = coverer()

  const verify = (): void => {
    if (wish.windowed || stopping || kiosk.isDestroyed() || tried >= tries) return
    tried = place(kiosk, plan.kiosk.bounds) ? 0 : tried + 1
    if (tried === tries) log.warn('the window manager does not give the kiosk its whole display')
  }
  const open = (): BrowserWindow => {
    const window = kioskWindow(wish, plan)
    window.on('show', verify)
    window.on('closed', reopen)
    onOpen(window)
    return window
  }
  const reopen = (): void => {
    if (stopping) return
    log.warn('the window was closed from outside: opening another')
    kiosk = open()
  }
  const arrange = (): void => {
    plan = planNow(wish) ?? plan
    tried = 0
    cover(plan.covered)
    verify()
  }

  let kiosk = open()
  arrange()
  const looking = setInterval(verify, lookEvery)
  const endWatch = onDisplayChange(() => {
    log.info('the displays changed')
    arrange()
  })
  app.on('before-quit', () => {
    stopping = true
    clearInterval(looking)
    endWatch()
  })
  return { current: () => kiosk }
}

const kioskWindow = (wish: WindowsWish, plan: WindowPlan): BrowserWindow => {
  const { webPreferences, ...options } = kioskWindowOptions({ ...wish, bounds: plan.kiosk.bounds })
  const window = new BrowserWindow({ ...options, webPreferences: { ...webPreferences, session: wish.session } })
  if (!wish.windowed) window.setAlwaysOnTop(true, 'screen-saver')
  return window
}
