import { Console } from 'node:console'
import { displaySwitch, exitCodes, isSupervised, type Abilities, type ExitCode } from '../kiosk'
import { thisMachine } from '../kiosk/machine/machine'
import { machinePower } from '../kiosk/machine/power'
import { readArguments, usage } from './arguments'
import { startHost } from './host'
import { placesFrom } from './places'

// Standard output carries the ready line and nothing else, whatever a library has to say.
globalThis.console = new Console(process.stderr, process.stderr)
// Whoever started this may stop reading; that is no reason to stop serving.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

// What the kiosk keeps is nobody else's on this machine: files for their owner alone, as systemd has it for the kiosk's own unit.
process.umask(0o077)

/** Longest wait for open answers and the last write before the program ends all the same. */
const patienceMs = 3_000

const warn = (says: string): void => {
  process.stderr.write(`${says}\n`)
}

/**
 * Without somebody who starts it again and closes the browser with it, this program had better stay; and then it is a preview or a trial,
 * on a machine and a display that are not its own.
 */
const abilitiesOf = (leave: (code: ExitCode) => void): Abilities => {
  if (!isSupervised()) return {}
  const sleepDisplay = displaySwitch({ warn })
  return {
    restartApp: () => leave(exitCodes.again),
    quit: () => leave(exitCodes.quit),
    power: () => machinePower(thisMachine()),
    ...(sleepDisplay && { sleepDisplay }),
  }
}

const refused = (says: string): void => {
  warn(says)
  process.exitCode = 2
}

const run = async (): Promise<void> => {
  const places = placesFrom(import.meta.dirname)
  const asked = readArguments(process.argv.slice(2), places.packaged)
  if (asked.kind === 'refused') {
    refused(asked.says)
    return
  }
  if (asked.kind === 'help') {
    process.stdout.write(usage)
    return
  }
  let leave = (code: ExitCode): void => process.exit(code)
  // Kept for good: a second signal finds the first one's work going on and changes nothing.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => leave(exitCodes.stopped))
  const host = await startHost(
    asked.wish,
    places,
    abilitiesOf((code) => leave(code)),
  )
  if (!host.ok) {
    refused(host.says)
    return
  }

  let leaving = false
  leave = (code) => {
    if (leaving) return
    leaving = true
    setTimeout(() => process.exit(code), patienceMs)
    void host.close().finally(() => process.exit(code))
  }
  const survive = (what: string) => (cause: unknown) => host.kiosk.log.error(what, cause)
  process.on('uncaughtException', survive('an error nobody caught'))
  process.on('unhandledRejection', survive('a rejection nobody caught'))
  for (const { says } of host.kiosk.health().reasons) process.stderr.write(`degraded: ${says}\n`)
  process.stdout.write(`kiosk ready at ${host.address}\n`)
}

await run()
