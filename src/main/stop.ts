import { powerMonitor, type App } from 'electron'
import { exitCodes, type ExitCode } from '../kiosk'
import type { HostLog } from './host-log'

/** Ends the application in order, with a code that says what is to come next. */
export type Leave = (code: ExitCode) => void

/**
 * Ends the application only when it is told to: by a signal, by the machine shutting down, by `app.quit()`, or by the function
 * this gives back. Closing the last window is no reason. The service is closed before the process ends; three seconds are enough.
 */
export const stopWhenTold = (app: App, log: HostLog, close: () => Promise<void>): Leave => {
  let closing = false
  let code: ExitCode = exitCodes.stopped
  app.on('window-all-closed', () => {
    // Electron quits here unless somebody listens; the windows are being replaced.
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  powerMonitor.on('shutdown', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    const late = new Promise<void>((done) => setTimeout(done, 3_000))
    Promise.race([close(), late])
      .catch((cause: unknown) => log.error('the service did not close', cause))
      .finally(() => app.exit(code))
  })
  return (wanted) => {
    code = wanted
    app.quit()
  }
}
