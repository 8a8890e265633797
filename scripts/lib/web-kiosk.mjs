import { join } from 'node:path'
import { installedChromium } from './chromium.mjs'
import { hasDisplay, screenSize } from './display.mjs'
import { exitQuit, supervised } from './ending.mjs'
import { defaultDataFolder, kioskSwitches, readyProfile } from './kiosk-browser.mjs'
import { asArguments } from './options.mjs'
import { watchPage } from './page-watch.mjs'
import { root, say } from './place.mjs'
import { keepRunning } from './supervise.mjs'

const ready = /^kiosk ready at (http:\/\/\S+)$/m

/**
 * Serves the kiosk on the web host and, with a display and a Chromium, shows it there. Runs until a signal, and then
 * answers 0, or until the operator quits; a host that never got ready gives its own exit code.
 */
export function showOnWebHost(options) {
  return new Promise((resolve) => {
    const stops = []
    let address
    const finish = (code) => {
      for (const stop of stops.reverse()) stop()
      resolve(code)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(0))
    const listen = (child) => {
      child.stdout.on('data', (chunk) => {
        process.stdout.write(chunk)
        const found = ready.exec(String(chunk))?.[1]
        if (found === undefined || address !== undefined) return
        address = found
        const stop = showInChromium(address, options, () => finish(0))
        if (stop !== undefined) stops.push(stop)
      })
    }
    const ended = (code) => {
      if (address !== undefined && code !== exitQuit) return false
      finish(code ?? 2)
      return true
    }
    stops.push(keepRunning({ name: 'The web host', start: () => host(options, address, listen), ended }))
  })
}

// Started again, the host takes the port it had: the page on screen asks for it there.
function host(options, address, onStart) {
  const port = address === undefined ? options.port : new URL(address).port
  const args = asArguments({ ...options, port }, ['port', 'exhibit', 'data', 'clock-rate'])
  return {
    command: process.execPath,
    args: [join(root, 'out', 'main', 'web.js'), ...args],
    stdio: ['ignore', 'pipe', 2],
    env: { ...process.env, ...supervised },
    onStart,
  }
}

// What Chromium itself has to say is about the machine's buses and drivers, and there is a lot of it.
function showInChromium(address, options, onClosed) {
  const browser = hasDisplay() ? installedChromium() : undefined
  if (browser === undefined) return undefined
  if (process.platform === 'linux' && process.getuid() === 0) {
    say('Not opening Chromium: as root it would have to run without its sandbox. Start as an ordinary user.')
    return undefined
  }
  const windowed = options.windowed === true
  const profile = join(options.data ?? defaultDataFolder(), 'chromium')
  let running
  const lost = () => {
    say('The page on the screen is lost; starting Chromium again')
    running.kill('SIGKILL')
  }
  // A window may be put aside, and then it paints nothing.
  const watch = windowed ? undefined : watchPage({ address, lost })
  const onStart = (child) => {
    running = child
    watch?.opened()
  }
  const start = () => {
    readyProfile(profile)
    const args = kioskSwitches({ address, profile, windowed, size: screenSize() })
    return { command: browser, args, stdio: 'ignore', onStart }
  }
  // A window somebody closes is meant to be closed; a kiosk is not.
  const ended = (code) => {
    if (!windowed || code !== 0) return false
    onClosed()
    return true
  }
  const stop = keepRunning({ name: 'Chromium', start, ended })
  return () => {
    watch?.stop()
    stop()
  }
}
