import { mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { isRunning } from './lock.mjs'

/** Where the web host keeps its state unless `--data` says otherwise. */
export function defaultDataFolder(env = process.env) {
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'zone-kiosk')
}

/** How Chromium is told to be a kiosk: its own profile, one window, no gestures that leave the page, no bubbles. */
export function kioskSwitches({ address, profile, windowed, size }) {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    ...(windowed ? ['--window-size=1280,720'] : ['--kiosk', `--window-size=${size.width},${size.height}`]),
    ...(windowed ? [] : ['--window-position=0,0']),
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--noerrdialogs',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--disable-features=OverscrollHistoryNavigation,Translate,MediaRouter',
    // Nothing leaves the machine: no name is looked up, whoever of Chromium's own services asks.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-breakpad',
    '--no-pings',
    '--disable-sync',
    '--password-store=basic',
    '--disk-cache-size=104857600',
    '--autoplay-policy=no-user-gesture-required',
  ]
}

/**
 * Makes a profile ready that may come from a power cut: a lock nobody holds any more would stop Chromium with a
 * dialog, and a noted crash would greet visitors with "Restore pages?".
 */
export function readyProfile(profile) {
  mkdirSync(profile, { recursive: true })
  if (lockIsStale(join(profile, 'SingletonLock'))) {
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
      rmSync(join(profile, name), { force: true })
  }
  settle(join(profile, 'Default', 'Preferences'))
}

// The lock is a link that leads to "<host>-<process>".
function lockIsStale(lock) {
  let holder
  try {
    holder = readlinkSync(lock)
  } catch {
    return false
  }
  const at = holder.lastIndexOf('-')
  return holder.slice(0, at) !== hostname() || !isRunning(Number(holder.slice(at + 1)))
}

/** Chromium of late heeds no switch against its offer to translate, which lies over the page with a menu of its own. */
function settle(file) {
  try {
    const preferences = readPreferences(file)
    preferences.translate = { ...preferences.translate, enabled: false }
    if (preferences.profile?.exit_type !== undefined) {
      preferences.profile.exit_type = 'Normal'
      preferences.profile.exited_cleanly = true
    }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(preferences))
  } catch {
    // A disk that can't be written; the page itself asks for no translation, too.
  }
}

// None yet, or damaged: Chromium adds what is missing.
function readPreferences(file) {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8'))
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    return {}
  }
}
