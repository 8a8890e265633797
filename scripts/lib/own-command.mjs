import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './place.mjs'

/**
 * Puts `kiosk` among the programs of node_modules, where `npx --no-install kiosk` finds it at once. npm leaves a project's own
 * command out there, and npx then makes a package of the whole project first: that changes files, which only their owner
 * may, and takes seconds. Where it can't be put, npx has to do it its own way.
 */
export function putOwnCommand(folder = root, platform = process.platform) {
  const bin = join(folder, 'node_modules', '.bin')
  const file = join(bin, platform === 'win32' ? 'kiosk.cmd' : 'kiosk')
  if (existsSync(file)) return
  try {
    if (platform === 'win32') writeFileSync(file, '@node "%~dp0..\\..\\scripts\\kiosk.mjs" %*\r\n')
    else symlinkSync('../../scripts/kiosk.mjs', file)
  } catch {
    // Somebody else's folder, or one that is read-only.
  }
}
