import { existsSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runOn } from './children.mjs'
import { stamp, stampIn } from './fresh.mjs'
import { withLock } from './lock.mjs'
import { canWrite, root, say } from './place.mjs'

const stampFile = join(root, 'node_modules', '.cache', 'installed')

/** Is node_modules what the lock file asks for? npm's own record counts where nobody has stamped it yet. */
export function isInstalled() {
  const stamped = stampIn(stampFile)
  if (stamped !== undefined) return stamped === lockDigest()
  return sameAsNpmsRecord()
}

function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

// npm leaves node_modules/.package-lock.json: the same packages, without those that are for another system.
function sameAsNpmsRecord() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const asked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(asked).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  )
}

/** All of it, whatever NODE_ENV or the settings of npm on this machine leave out elsewhere: the kiosk is built from its tools. */
export const npmArguments = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--progress']

/**
 * How npm is run. As the script it is, where npm itself says where that lies (it does so for what it runs): Windows starts
 * `npm.cmd` by a shell only, which Node then warns of. Otherwise by that shell.
 */
export function npmCommand(args, { platform, env, execPath } = process) {
  const script = env.npm_execpath
  if (/npm-cli\.js$/.test(script ?? '') && existsSync(script)) return [execPath, [script, ...args]]
  return platform === 'win32' ? [env.ComSpec ?? 'cmd.exe', ['/d', '/c', 'npm', ...args]] : ['npm', args]
}

/** `npm ci` with its progress on the terminal. Answers the exit code: 0, or 2 when it could not. */
export async function install() {
  if (!canWrite(root)) {
    say(`Packages have to be installed, and you may not write to ${root}: run npm ci there as its owner.`)
    return 2
  }
  return withLock(
    join(root, '.cache', 'install.lock'),
    async () => {
      if (isInstalled()) return 0
      say('installing packages (npm ci), this takes a minute or two')
      const [command, args] = npmCommand(npmArguments)
      const code = await runOn(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
      if (code !== 0) {
        say('The packages could not be installed. Is the npm registry within reach? Mend that and run this again.')
        return 2
      }
      stamp(stampFile, lockDigest())
      return 0
    },
    () => say('waiting for another installation'),
  )
}
