import { BrowserWindow, type App, type Session } from 'electron'
import { coverer, keepOnTop, onDisplayChange, place, planNow } from './displays'
import type { HostLog } from './host-log'
import { kioskWindowOptions } from './window-options'
import type { Bounds, WindowPlan, WindowWish } from './window-plan'

export type KioskWindows = {
  /** The kiosk's window as it is now; a window that was closed from outside is replaced by a new one. */
  readonly current: () => BrowserWindow
  /** Moves the kiosk to a display at once; `null` is the main one. */
  readonly showOn: (id: string | null) => void
}

export type WindowsWish = WindowWish & { readonly session: Session; readonly devTools: boolean }

/** How often the window is looked at without an event: some window managers move it silently. */
const lookEvery = 5_000
/** A window manager that will not have it so is not argued with for ever. */
const tries = 3
/** Until a display is there the window waits at this size. */
const nowhere: WindowPlan = { kiosk: { id: 0, bounds: { x: 0, y: 0, width: 1920, height: 1080 } }, covered: [] }

/** Which window goes where; as before while there is no display at all. */
const createPlanner = ({ windowed, displayId }: WindowWish, log: HostLog) => {
  let chosen = displayId
  const planned = (): WindowPlan | undefined =>
    planNow({ windowed, ...(chosen !== undefined && { displayId: chosen }) })
  let plan = planned() ?? nowhere
  return {
    now: () => plan,
    again: () => {
      plan = planned() ?? plan
    },
    choose: (id: string | null) => {
      chosen = id ?? undefined
      log.info(`the kiosk is to be on the display ${id ?? 'that is the main one'}`)
    },
  }
}

/** Puts the window where it belongs; a window manager that will not have it so is let be after some tries. */
const createPlacing = (log: HostLog) => {
  let tried = 0
  return {
    anew: () => {
      tried = 0
    },
    verify: (window: BrowserWindow, bounds: Bounds) => {
      if (tried >= tries) return
      tried = place(window, bounds) ? 0 : tried + 1
      if (tried === tries) log.warn('the window manager does not give the kiosk its whole display')
    },
  }
}

const watchDisplays = (look: () => void, changed: () => void): (() => void) => {
  const looking = setInterval(look, lookEvery)
  const endWatch = onDisplayChange(changed)
  return () => {
    clearInterval(looking)
    endWatch()
  }
}

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
  const planner = createPlanner(wish, log)
  const placing = createPlacing(log)
  const cover = coverer()

  const verify = (): void => {
    if (wish.windowed || stopping || kiosk.isDestroyed()) return
    placing.verify(kiosk, planner.now().kiosk.bounds)
  }
  const open = (): BrowserWindow => {
    const window = kioskWindow(wish, planner.now())
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
    planner.again()
    placing.anew()
    cover(planner.now().covered)
    verify()
  }

  let kiosk = open()
  arrange()
  const endWatch = watchDisplays(verify, () => {
    log.info('the displays changed')
    arrange()
  })
  app.on('before-quit', () => {
    stopping = true
    endWatch()
  })
  const showOn = (id: string | null): void => {
    planner.choose(id)
    arrange()
  }
  return { current: () => kiosk, showOn }
}

const kioskWindow = (wish: WindowsWish, plan: WindowPlan): BrowserWindow => {
  const { webPreferences, ...options } = kioskWindowOptions({ ...wish, bounds: plan.kiosk.bounds })
  const window = new BrowserWindow({ ...options, webPreferences: { ...webPreferences, session: wish.session } })
  if (!wish.windowed) keepOnTop(window)
  return window
}
