import { spawn } from 'node:child_process'

/** Tells systemd something, such as `WATCHDOG=1`. Calls while one is under way are left out: the next one tells the same. */
export type Notify = (...states: readonly string[]) => void

type Env = Readonly<Record<string, string | undefined>>

const patienceMs = 5_000

/**
 * Tells systemd by its own tool, for Node has no datagram sockets of the Unix kind. The tool waits until the message was taken in, which is
 * what lets systemd find out whose it is although the sender lives for milliseconds (sd_notify(3), NotifyAccess=all).
 * Undefined where no systemd asked to be told.
 */
export const systemdNotify = (
  env: Env,
  onError: (cause: unknown) => void,
  tool = 'systemd-notify',
): Notify | undefined => {
  if (!env['NOTIFY_SOCKET']) return undefined
  let isBusy = false
  return (...states) => {
    if (isBusy) return
    isBusy = true
    const done = (): void => {
      isBusy = false
    }
    const child = spawn(tool, [...states], { stdio: 'ignore', timeout: patienceMs, env: { ...env } })
    child.on('error', (cause) => {
      done()
      onError(cause)
    })
    child.on('exit', done)
  }
}
