import type { WebContents } from 'electron'
import { mayReachPage } from './keyboard-rule'

/**
 * Stops keys before the page and before Chromium sees them. The page has a guard of its own; this one also works while
 * the page is being loaded. Where developer tools exist, F12 opens them.
 */
export const guardKeyboard = (contents: WebContents, devTools: boolean): void => {
  contents.on('before-input-event', (event, input) => {
    if (mayReachPage(input)) return
    event.preventDefault()
    if (devTools && input.type === 'keyDown' && input.key === 'F12') contents.toggleDevTools()
  })
}

/** Keeps the page at its size; Chromium forgets both after a load and on another display (electron/electron#11216). */
export const lockZoom = (contents: WebContents): void => {
  contents.setZoomFactor(1)
  contents.setVisualZoomLevelLimits(1, 1).catch(() => {
    // The page went away meanwhile; the next one gets its limits when it has loaded.
  })
}
