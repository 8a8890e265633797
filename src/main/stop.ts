import type { App } from 'electron'
import { exitCodes, type ExitCode } from '../kiosk'
import type { HostLog } from './host-log'

/** Ends the application in order, with a code that says what is to come next. */
export type Leave = (code: ExitCode) => void

type EndingWindow = { readonly on: (name: 'session-end', listener: () => void) => unknown }

/** What is heard of an end to come. */
type EndingApp = Pick<App, 'quit' | 'exit' | 'whenReady'> & {
  on(name: 'window-all-closed', listener: () => void): unknown
  on(name: 'browser-window-created', listener: (event: unknown, window: EndingWindow) => void): unknown
  on(name: 'will-quit', listener: (event: { readonly preventDefault: () => void }) => void): unknown
}

type Told = {
  readonly app: EndingApp
  readonly powerMonitor: { readonly on: (name: 'shutdown', listener: () => void) => unknown }
  readonly process: { readonly on: (signal: NodeJS.Signals, listener: () => void) => unknown }
  readonly log: HostLog
  /** Closes the service, as far as it is open. */
  readonly close: () => Promise<void>
}

/**
 * Ends the application only when it is told to: by a signal, by the machine shutting down, by `app.quit()`, or by the function
 * this gives back. Closing the last window is no reason. The service is closed before the process ends; three seconds are enough.
 * `app.exit()` is for nobody else: the window it destroys would be opened again, and that one keeps Electron from ending.
 */
export const stopWhenTold = ({ app, powerMonitor, process, log, close }: Told): Leave => {
  let closing = false
  let code: ExitCode = exitCodes.stopped
  app.on('window-all-closed', () => {
    // Electron quits here unless somebody listens; the windows are being replaced.
  })
  void app.whenReady().then(() => {
    // Before that Electron would take the signals back; it heeds them itself until then.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
    powerMonitor.on('shutdown', () => app.quit())
  })
  // Windows ends a session without a signal and without that event: only the windows hear of it.
  app.on('browser-window-created', (_event, window) => void window.on('session-end', () => app.quit()))
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
