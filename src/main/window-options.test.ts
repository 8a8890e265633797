import { describe, expect, it } from 'vitest'
import { coverOptions, kioskWindowOptions } from './window-options'

const bounds = { x: 1920, y: 0, width: 1080, height: 1920 }
const options = (windowed = false, devTools = false) => kioskWindowOptions({ bounds, windowed, devTools })

describe("the kiosk's window", () => {
  it('fills its display, framed by nothing', () => {
    expect(options()).toMatchObject({
      ...bounds,
      kiosk: true,
      fullscreen: true,
      frame: false,
      backgroundColor: '#000000',
    })
  })

  it('keeps to what Electron holds secure: no key that could weaken it is there at all', () => {
    const { webPreferences = {} } = options()
    for (const key of [
      'nodeIntegration',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'contextIsolation',
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'webviewTag',
      'preload',
      'partition',
    ])
      expect(webPreferences).not.toHaveProperty(key)
    expect(webPreferences.sandbox).toBe(true)
  })

  it('shows no dialog, checks no spelling, opens no dropped file, and has no developer tools', () => {
    expect(options().webPreferences).toMatchObject({
      disableDialogs: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: false,
    })
  })

  it("is an ordinary window for a developer, in the display's proportions", () => {
    const { kiosk, fullscreen, frame, width, height, x, y } = options(true, true)
    expect({ kiosk, fullscreen, frame }).toEqual({ kiosk: undefined, fullscreen: undefined, frame: undefined })
    expect({ x, y, width, height }).toEqual({ x: 2100, y: 320, width: 720, height: 1280 })
  })
})

describe('a cover', () => {
  it('is black, full, out of the way of the keyboard, and has no page', () => {
    expect(coverOptions(bounds)).toMatchObject({ ...bounds, kiosk: true, focusable: false, backgroundColor: '#000000' })
    expect(coverOptions(bounds)).not.toHaveProperty('webPreferences')
  })
})
