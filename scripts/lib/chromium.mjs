import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, say } from './place.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** A Chromium or Chrome that is installed on this machine, or undefined. `CHROME_PATH` names one. */
export function installedChromium(env = process.env) {
  if (env.CHROME_PATH && existsSync(env.CHROME_PATH)) return env.CHROME_PATH
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...usualPlaces(env)].find((file) => existsSync(file))
}

function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform !== 'win32') return []
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
  return folders.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
}

/**
 * A Chromium for the tests: an installed one, then Playwright's own (fetched if it can be), then Debian's package when
 * root on Debian. `{ file, from }`, or undefined after saying what was tried.
 */
export async function chromiumForTests() {
  const installed = installedChromium()
  if (installed !== undefined) return { file: installed, from: 'installed' }
  const own = await playwrightsOwn()
  if (existsSync(own)) return { file: own, from: "Playwright's own" }
  say('no Chromium here: asking Playwright for its own')
  quietly(process.execPath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], 300_000)
  if (existsSync(own)) return { file: own, from: "Playwright's own" }
  if (isRootOnDebian() && installFromDebian()) {
    const packaged = installedChromium()
    if (packaged !== undefined) return { file: packaged, from: "Debian's package" }
  }
  say('No Chromium could be had. Install Chromium or Chrome, or name one with CHROME_PATH.')
  return undefined
}

async function playwrightsOwn() {
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules', 'playwright-core', 'index.mjs')))
  return chromium.executablePath()
}

function isRootOnDebian() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return process.getuid?.() === 0 && /^ID=("?)(debian|raspbian)\1$/m.test(system)
}

function installFromDebian() {
  say("installing Debian's chromium")
  return (
    quietly('apt-get', ['update'], 300_000) &&
    quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600_000)
  )
}

function quietly(command, args, timeout) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { env, timeout, stdio: ['ignore', 2, 2] }).status === 0
}
