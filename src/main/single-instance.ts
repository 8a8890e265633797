import { app } from 'electron'
import { clearStaleLock } from './stale-lock'
import type { HostLog } from './host-log'

/**
 * One kiosk per data folder. Returns whether this is it; the other one only brings its window to the front.
 * A lock left by a hard kill is cleared first.
 */
export const isOnlyInstance = (profile: string, log: HostLog, onSecond: () => void): boolean => {
  if (clearStaleLock(profile)) log.warn('a stale lock on the data folder was removed')
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    log.warn('a second start was refused')
    onSecond()
  })
  return true
}
