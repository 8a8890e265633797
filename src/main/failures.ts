import type { App } from 'electron'
import type { HostLog } from './host-log'

/**
 * Errors nobody caught are written down and nothing else: Electron would show a dialog, which on a kiosk nobody can
 * close, and quitting would leave a desktop.
 */
export const surviveFailures = (log: HostLog): void => {
  process.on('uncaughtException', (cause) => log.error('uncaught error', cause))
  process.on('unhandledRejection', (cause) => log.error('unhandled rejection', cause))
}

/** Writes down each helper process that ended unasked, with its reason. */
export const logLostProcesses = (app: App, log: HostLog): void => {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason !== 'clean-exit') log.warn(`process gone: ${type} ${name ?? ''} ${reason} ${exitCode}`)
  })
}
