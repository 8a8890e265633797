import type { CustomScheme } from 'electron'
import type { Browser } from './cdp'

/** What the parts of the double share: the state of the one application there is. */
export const world = {
  ready: false,
  /** Chromium, from shortly before `ready` on. */
  browser: undefined as Browser | undefined,
  switches: new Map<string, string>(),
  schemes: new Map<string, CustomScheme>(),
  /** Port of the loopback server that stands for the custom schemes. */
  port: 0,
  /** The arguments the executable was started with. */
  argv: [] as readonly string[],
}

export const chromium = (): Browser => {
  if (!world.browser) throw new Error('electron double: Chromium is not there yet')
  return world.browser
}

/** Electron throws where something is used too early. */
export const needReady = (what: string): void => {
  if (!world.ready) throw new Error(`${what} cannot be used before the app is ready`)
}
