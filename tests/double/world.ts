import type { CustomScheme } from 'electron'
import type { Browser } from './cdp'

type World = {
  ready: boolean
  /** Chromium, from shortly before `ready` on. */
  browser: Browser | undefined
  readonly switches: Map<string, string>
  readonly schemes: Map<string, CustomScheme>
  /** Port of the loopback server that stands for the custom schemes. */
  port: number
  /** The arguments the executable was started with. */
  argv: readonly string[]
}

/** What the parts of the double share: the state of the one application there is. */
export const world: World = {
  ready: false,
  browser: undefined,
  switches: new Map(),
  schemes: new Map(),
  port: 0,
  argv: [],
}

export const chromium = (): Browser => {
  if (!world.browser) throw new Error('electron double: Chromium is not there yet')
  return world.browser
}

/** Electron throws where something is used too early. */
export const needReady = (what: string): void => {
  if (!world.ready) throw new Error(`${what} cannot be used before the app is ready`)
}
