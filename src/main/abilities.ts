import { BrowserWindow, screen, type App } from 'electron'
import { exitCodes, type Abilities, type DisplayFact, type GraphicsFact } from '../kiosk'
import { thisMachine } from '../kiosk/machine/machine'
import { machinePower } from '../kiosk/machine/power'
import { listenOnNetwork } from '../sockets'
import { displayFacts } from './display-facts'
import { printPage } from './print-page'
import { startAgain } from './start-again'
import type { Leave } from './stop'

/** The displays of this moment. The covers of the others are no browser windows, so the first of these is the kiosk's. */
const displaysNow = (): readonly DisplayFact[] => {
  const [window] = BrowserWindow.getAllWindows()
  return displayFacts(screen.getAllDisplays(), window && screen.getDisplayMatching(window.getBounds()).id)
}

/** What this host can do for the service. */
export const hostAbilities = (app: App, leave: Leave, graphics: () => GraphicsFact): Abilities => ({
  restartApp: () => leave(startAgain(app)),
  quit: () => leave(exitCodes.quit),
  power: () => machinePower(thisMachine()),
  displays: displaysNow,
  graphics,
  listenOnNetwork,
  printPdf: printPage,
})
