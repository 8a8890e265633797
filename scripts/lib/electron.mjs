import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stamp, stampIn } from './fresh.mjs'
import { root, say } from './place.mjs'

const mend = 'npx install-electron (it needs github.com, or ELECTRON_MIRROR=<address>)'
const remembered = join(root, 'node_modules', '.cache', 'electron-download-failed')
const retryAfterHours = 6
/** A download that brings less than this in `patienceMs` is one that does not come. */
const enoughBytes = 1_000_000
const patienceMs = 20_000

function textOf(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return ''
  }
}

/**
 * Electron's program, found without importing `electron`, which would start a download: the files it would read.
 * `{ exe, version, given }` (`given`: named by a variable and so trusted), or `{ missing, mend }` in words.
 */
export function electronRuntime(env = process.env, folder = join(root, 'node_modules', 'electron')) {
  const { version } = JSON.parse(textOf(join(folder, 'package.json')) || '{}')
  if (version === undefined) return { missing: 'The package electron is not installed.', mend: 'npm install' }
  const program = textOf(join(folder, 'path.txt')) || defaultProgram()
  const named = env.ELECTRON_EXEC_PATH
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH
  const exe = named || join(dist || join(folder, 'dist'), program)
  const given = Boolean(named || dist)
  if (!existsSync(exe)) {
    const where = given ? ` at ${exe}` : ' (its download has not come)'
    return { missing: `Electron's program is not there${where}.`, mend, version }
  }
  const have = given ? version : textOf(join(folder, 'dist', 'version')).replace(/^v/, '')
  if (have !== version)
    return { missing: `Electron's program is ${have || 'unfinished'}, not ${version}.`, mend, version }
  return { exe, version, given }
}

function defaultProgram() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** The same, after trying to fetch what is missing. A download that failed is not tried again for some hours. */
export async function ensureElectron() {
  const found = electronRuntime()
  if (found.exe !== undefined || found.version === undefined) return found
  if (process.env.ELECTRON_EXEC_PATH || process.env.ELECTRON_OVERRIDE_DIST_PATH) return found
  const attempt = `${found.version} ${process.env.ELECTRON_MIRROR ?? 'github.com'}`
  if (failedLately(attempt)) return found
  say(`fetching Electron ${found.version} (given up when nothing comes for ${patienceMs / 1000} s)`)
  const came = await download()
  const now = electronRuntime()
  if (came && now.exe !== undefined) rmSync(remembered, { force: true })
  else stamp(remembered, attempt)
  return now
}

function failedLately(attempt) {
  if (stampIn(remembered) !== attempt) return false
  return Date.now() - statSync(remembered).mtimeMs < retryAfterHours * 3_600_000
}

// Electron's installer tells no progress, so its temporary folder is watched: what grows is coming.
async function download() {
  const folder = join(root, 'node_modules', 'electron')
  const temporary = mkdtempSync(join(tmpdir(), 'zone-kiosk-electron-'))
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  const stop = watchGrowth([temporary, join(folder, 'dist')], () => {
    complaint = `nothing came for ${patienceMs / 1000} s`
    child.kill('SIGKILL')
  })
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', resolve)
  })
  stop()
  rmSync(temporary, { recursive: true, force: true })
  if (code !== 0) say(`Electron did not come: ${firstReason(complaint)}`)
  return code === 0
}

const firstReason = (text) => {
  const lines = text.split('\n').map((line) => line.trim())
  return (
    lines.find((line) => /ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT|HTTP|checksum/i.test(line)) ??
    lines[0] ??
    'no reason given'
  )
}

function watchGrowth(folders, onStall) {
  const size = () => folders.reduce((sum, folder) => sum + bytesBelow(folder), 0)
  let last = size()
  let since = Date.now()
  const timer = setInterval(() => {
    const now = size()
    if (Math.abs(now - last) >= enoughBytes) {
      say(`  ${Math.round(now / 1_000_000)} MB`)
      last = now
      since = Date.now()
    } else if (Date.now() - since >= patienceMs) onStall()
  }, 1000)
  return () => clearInterval(timer)
}

function bytesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0)
  } catch {
    return 0
  }
}
