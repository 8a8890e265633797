import { existsSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runOn } from './children.mjs'
import { stamp, stampIn } from './fresh.mjs'
import { withLock } from './lock.mjs'
import { root, say } from './place.mjs'

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

/** `npm ci` with its progress on the terminal. Answers the exit code: 0, or 2 when it could not. */
export async function install() {
  return withLock(
    join(root, '.cache', 'install.lock'),
    async () => {
      if (isInstalled()) return 0
      say('installing packages (npm ci), this takes a minute or two')
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
      const code = await runOn(npm, ['ci', '--no-audit', '--no-fund', '--progress'], {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      })
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
