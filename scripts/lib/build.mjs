import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, stamp, stampIn } from './fresh.mjs'
import { withLock } from './lock.mjs'
import { canWrite, root, say } from './place.mjs'

const inputs = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'config']
const stampFile = join(root, 'out', '.built')
const results = ['out/main/web.js', 'out/renderer/index.html']

/** Is `out/` what today's sources give? */
export function isBuilt() {
  return results.every((file) => existsSync(join(root, file))) && stampIn(stampFile) === digestOf(root, inputs)
}

/**
 * Builds `out/` unless it is fresh. Two at once: the second waits and then finds it fresh.
 * Returns the exit code of the build.
 */
export async function buildIfStale({ force = false } = {}) {
  if (!force && isBuilt()) return 0
  if (!canWrite(root)) {
    say(`The kiosk has to be built, and you may not write to ${root}: run npm run build there as its owner.`)
    return 2
  }
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  return withLock(
    join(root, 'node_modules', '.cache', 'build.lock'),
    async () => (!force && isBuilt() ? 0 : build()),
    () => say('waiting for another build'),
  )
}

async function build() {
  const digest = digestOf(root, inputs)
  say('building')
  rmSync(stampFile, { force: true })
  const bin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const code = await run(process.execPath, [bin, 'build', '--logLevel', 'warn'])
  if (code === 0) stamp(stampFile, digest)
  return code
}

// A build's chatter goes to stderr: `serve` keeps its stdout for the ready line.
function run(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`The build could not be started: ${error.message}`)
      resolve(2)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
