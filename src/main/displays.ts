import { BaseWindow, screen, type BrowserWindow } from 'electron'
import { coverOptions } from './window-options'
import {
  concernsWindows,
  isMisplaced,
  planWindows,
  type Bounds,
  type Screen,
  type WindowPlan,
  type WindowWish,
} from './window-plan'

/** Which window belongs where on the displays of this moment. */
export const planNow = (wish: WindowWish): WindowPlan | undefined =>
  planWindows(wish, screen.getAllDisplays(), screen.getPrimaryDisplay().id)

/** Calls back whenever displays come, go or change. Returns what ends that. */
export const onDisplayChange = (changed: () => void): (() => void) => {
  const measured = (_event: unknown, _display: unknown, metrics: readonly string[]): void => {
    if (concernsWindows(metrics)) changed()
  }
  screen.on('display-added', changed)
  screen.on('display-removed', changed)
  screen.on('display-metrics-changed', measured)
  return () => {
    screen.off('display-added', changed)
    screen.off('display-removed', changed)
    screen.off('display-metrics-changed', measured)
  }
}

/** Above all else, a taskbar included: on Windows a fullscreen window that has not the focus lies below it. */
export const keepOnTop = (window: Pick<BaseWindow, 'setAlwaysOnTop'>): void =>
  window.setAlwaysOnTop(true, 'screen-saver')

/** Covers displays in black; each call takes the place of the one before. */
export const coverer = (): ((displays: readonly Screen[]) => void) => {
  let covers: readonly BaseWindow[] = []
  return (displays) => {
    for (const cover of covers) if (!cover.isDestroyed()) cover.destroy()
    covers = displays.map(({ bounds }) => new BaseWindow(coverOptions(bounds)))
    covers.forEach(keepOnTop)
  }
}

/** Puts a window on its display if it is not exactly there. Returns whether it was. */
export const place = (window: BrowserWindow, bounds: Bounds): boolean => {
  if (window.isKiosk() && !isMisplaced(window.getBounds(), bounds)) return true
  window.setKiosk(false)
  window.setBounds(bounds)
  window.setKiosk(true)
  return false
}
