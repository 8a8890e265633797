// Shows the kiosk: in Electron; where that can't be, on the web host, in a kiosk-mode Chromium if there is one.
import { buildIfStale } from './lib/build.mjs'
import { keepOn } from './lib/children.mjs'
import { hasDisplay, x11Session } from './lib/display.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { asArguments, readOptions } from './lib/options.mjs'
import { root, say } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'
import { showOnWebHost } from './lib/web-kiosk.mjs'

const passedOn = ['exhibit', 'data', 'windowed', 'clock-rate']
const exitMissing = 69

async function start() {
  const options = readOptions([...passedOn, 'host', 'port'])
  if (options === undefined) return 2
  if ((await buildIfStale()) !== 0) return 2
  if (options.host === 'web') return showOnWebHost(options)
  const runtime = await ensureElectron()
  const lack = whatIsMissing(runtime)
  Object.assign(process.env, x11Session())
  if (lack === undefined) return keepOn(runtime.exe, [root, ...asArguments(options, passedOn)])
  say(lack.missing)
  if (options.host === 'electron') {
    say(`To mend it: ${lack.mend}.`)
    return exitMissing
  }
  say(`To mend it: ${lack.mend}, then start again. Until then the same kiosk is on the web host.`)
  return showOnWebHost(options)
}

/** Why Electron can't show the kiosk here, and the cure; undefined when it can. */
function whatIsMissing(runtime) {
  if (runtime.exe === undefined) return runtime
  if (runtime.given) return undefined
  if (!hasDisplay()) {
    return {
      missing: 'There is no display: DISPLAY and WAYLAND_DISPLAY are both empty.',
      mend: 'start it from a desktop session',
    }
  }
  if (process.platform === 'linux' && process.getuid() === 0) {
    return {
      missing: 'Electron does not run as root: its sandbox would have to be switched off.',
      mend: 'start it as an ordinary user',
    }
  }
  return undefined
}

await prepare(import.meta.url)
process.exitCode = await start()
