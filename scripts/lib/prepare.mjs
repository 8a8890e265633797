import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled } from './install.mjs'
import { root, say } from './place.mjs'
import { runOn } from './children.mjs'

const wanted = [22, 13]

/** Can this Node run the kiosk's programs? They keep their state with `node:sqlite`. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1])
}

/** Where npm's `node-<system>-<processor>` package keeps its program, or undefined when it is not installed. */
export function nodeFromPackages(folder = root, { platform, arch } = process) {
  const system = platform === 'win32' ? 'win' : platform
  const program = platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const file = join(folder, 'node_modules', `node-${system}-${arch}`, program)
  return existsSync(file) ? file : undefined
}

function nodeOnPath(path = process.env['PATH'] ?? '') {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    const file = join(folder, name)
    if (!existsSync(file)) continue
    const asked = spawnSync(file, ['--version'], { encoding: 'utf8' })
    if (asked.status === 0 && isNewEnough(asked.stdout.trim())) return file
  }
  return undefined
}

/**
 * What every script does first: installs what is missing, then goes on under a Node that can run the kiosk.
 * When this Node is too old the script starts again under a newer one and this call never returns.
 */
export async function prepare(script) {
  if (!isInstalled()) {
    const code = await install()
    if (code !== 0) process.exit(code)
  }
  const bin = join(root, 'node_modules', '.bin')
  if (!(process.env['PATH'] ?? '').split(delimiter).includes(bin)) {
    process.env['PATH'] = `${bin}${delimiter}${process.env['PATH'] ?? ''}`
  }
  if (isNewEnough(process.version)) return
  const node = nodeFromPackages() ?? nodeOnPath()
  if (node === undefined) {
    say(
      `Node ${wanted.join('.')} or newer is needed (this is ${process.version}): install it, or run npm install without --omit=optional.`,
    )
    process.exit(2)
  }
  process.exit(await runOn(node, [fileURLToPath(script), ...process.argv.slice(2)]))
}

/** The version the project has, from package.json. */
export function versionOf(file = join(root, 'package.json')) {
  return JSON.parse(readFileSync(file, 'utf8')).version
}
