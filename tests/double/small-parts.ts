import type { PowerSaveBlocker } from 'electron'
import { StrictEmitter, strictModule } from './strict'

/** What a headless run cannot do is kept as state, for a spec to read as it would from Electron. */
const blockers = new Set<number>()
let lastBlocker = 0

export const powerSaveBlocker: Omit<PowerSaveBlocker, keyof NodeJS.EventEmitter> = strictModule('powerSaveBlocker', {
  start: (type: string): number => {
    if (!/^prevent-(app-suspension|display-sleep)$/.test(type)) throw new TypeError('Invalid type')
    lastBlocker += 1
    blockers.add(lastBlocker)
    return lastBlocker
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
})

class PowerMonitor extends StrictEmitter {}
export const powerMonitor = new PowerMonitor()

let applicationMenu: object | null = strictModule('Menu', {})
export const Menu = strictModule('Menu', {
  setApplicationMenu: (menu: object | null): void => {
    applicationMenu = menu
  },
  getApplicationMenu: (): object | null => applicationMenu,
})
