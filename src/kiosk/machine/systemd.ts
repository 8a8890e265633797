import type { Log } from '../log'
import { every } from '../timers'
import { systemdNotify } from './notify'
import { tellSystemd } from './watchdog'

type Beating = { readonly onBeat: (listener: () => void) => () => void; readonly isResting: () => boolean }

/**
 * Where systemd started the kiosk and asked to be told, it hears when the first frame is painted and that frames go on being painted;
 * it ends a kiosk that falls silent (docs/decisions/0032). Elsewhere nothing happens. Returns what stops it.
 */
export const keepSystemdTold = (
  { onBeat, isResting }: Beating,
  log: Pick<Log, 'error'>,
  env: Readonly<Record<string, string | undefined>> = process.env,
): (() => void) =>
  tellSystemd({
    env,
    notify: systemdNotify(env, (cause) => log.error('systemd could not be told', cause)),
    onBeat,
    isResting,
    every,
    monotonic: () => performance.now(),
  })
