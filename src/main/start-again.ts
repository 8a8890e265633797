import type { App } from 'electron'
import { exitCodes, isSupervised, type ExitCode } from '../kiosk'

/**
 * Sees to it that the application starts again once it has ended, and gives the code to end with. Who keeps it running starts it
 * by that code: Electron's own way would leave a second kiosk beside the supervised one, or, in a compositor that ends with
 * its program, none. Without such a keeper Electron does it.
 */
export const startAgain = (app: Pick<App, 'relaunch'>, supervised = isSupervised()): ExitCode => {
  if (supervised) return exitCodes.again
  app.relaunch()
  return exitCodes.stopped
}
