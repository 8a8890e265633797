import type { BaseWindowConstructorOptions, BrowserWindowConstructorOptions } from 'electron'
import type { Bounds } from './window-plan'

/** What every window of the kiosk is made of: black, on its display, with nothing of a desktop window about it. */
const bare = { backgroundColor: '#000000', autoHideMenuBar: true, title: 'Zone Kiosk' } as const
const full = {
  frame: false,
  kiosk: true,
  fullscreen: true,
  skipTaskbar: true,
  minimizable: false,
  maximizable: false,
} as const

export type KioskWindowWish = {
  readonly bounds: Bounds
  readonly windowed: boolean
  /** Developer tools are absent from a packaged kiosk. */
  readonly devTools: boolean
}

/**
 * Options of the kiosk's window, but for its session. Isolation, web security and the absence of Node are Electron's
 * defaults and are stated nowhere, so that no line can turn them off
 * (https://electronjs.org/docs/latest/tutorial/security).
 */
export const kioskWindowOptions = (wish: KioskWindowWish): BrowserWindowConstructorOptions => ({
  ...bare,
  ...(wish.windowed ? windowedBounds(wish.bounds) : { ...wish.bounds, ...full }),
  webPreferences: {
    sandbox: true,
    devTools: wish.devTools,
    disableDialogs: true,
    spellcheck: false,
    navigateOnDragDrop: false,
    backgroundThrottling: false,
  },
})

/** A cover has no page at all, only its black ground. */
export const coverOptions = (bounds: Bounds): BaseWindowConstructorOptions => ({
  ...bare,
  ...full,
  ...bounds,
  focusable: false,
})

/** Two thirds of the display, in its proportions, so that a portrait kiosk can be worked on at a desk. */
const windowedBounds = ({ x, y, width, height }: Bounds): Bounds => ({
  x: x + Math.round(width / 6),
  y: y + Math.round(height / 6),
  width: Math.round((width * 2) / 3),
  height: Math.round((height * 2) / 3),
})
