import type { Machine } from './machine'
import { isUnitOf } from './own-unit'

/** What the operator may have done with the machine; absent what the system does not allow. */
export type MachinePower = {
  readonly restartMachine?: () => void
  readonly shutDownMachine?: () => void
  /** Ends the kiosk and leaves a login in its place, where systemd would otherwise start it anew. */
  readonly quitToLogin?: () => void
}

type Parts = Pick<Machine, 'platform' | 'run' | 'text'>

/** Asks logind, which asks polkit: `yes` is the only answer that means now and without a password. */
const logindSays = async ({ run }: Parts, question: 'CanReboot' | 'CanPowerOff'): Promise<boolean> => {
  const { code, out } = await run('busctl', [
    'call',
    'org.freedesktop.login1',
    '/org/freedesktop/login1',
    'org.freedesktop.login1.Manager',
    question,
  ])
  return code === 0 && out.trim() === 's "yes"'
}

const linux = async (parts: Parts): Promise<MachinePower> => {
  const { run } = parts
  const [mayRestart, mayShutDown, isUnit] = await Promise.all([
    logindSays(parts, 'CanReboot'),
    logindSays(parts, 'CanPowerOff'),
    isUnitOf(parts),
  ])
  const systemctl =
    (...args: readonly string[]) =>
    () =>
      void run('systemctl', args)
  return {
    ...(mayRestart && { restartMachine: systemctl('reboot') }),
    ...(mayShutDown && { shutDownMachine: systemctl('poweroff') }),
    // The unit conflicts with the login on its terminal: starting the one ends the other.
    ...(isUnit && { quitToLogin: systemctl('start', '--no-block', 'getty@tty1.service') }),
  }
}

/** Anyone who is signed in at a Windows machine may shut it down unless a policy takes the right away. */
const windows = async ({ run }: Parts): Promise<MachinePower> => {
  const { code, out } = await run('whoami.exe', ['/priv'])
  if (code !== 0 || !out.includes('SeShutdownPrivilege')) return {}
  const shutdown = (flag: string) => () => void run('shutdown.exe', [flag, '/t', '0'])
  return { restartMachine: shutdown('/r'), shutDownMachine: shutdown('/s') }
}

/** What may be done with this machine, asked of the system once. */
export const machinePower = (parts: Parts): Promise<MachinePower> => {
  if (parts.platform === 'linux') return linux(parts)
  return parts.platform === 'win32' ? windows(parts) : Promise.resolve({})
}
