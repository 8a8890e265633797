// Puts the commands beside the application's archive: `resources/commands`, with a Node of their own, which the archive is
// closed to. The kiosk itself runs without that folder.
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { thirdPartyText } from './third-party.mjs'

/** electron-builder's numbers for processors (its enum Arch). */
const processors = { 1: 'x64', 3: 'arm64' }

/** Libraries that are not bundled, and what they need; `system` and `processor` as npm names them. */
const libraries = (system, processor) => [
  'sharp',
  'detect-libc',
  'semver',
  '@img/colour',
  `@img/sharp-${system}-${processor}`,
  `@img/sharp-libvips-${system}-${processor}`,
  'playwright-core',
]

/** Left out of what is copied: sources, maps, types. */
const isWanted = (path) => !/\.(map|ts|mts|cts|tsbuildinfo|cc|h)$/.test(path)

/** electron-builder's hook: an application has been laid out in `appOutDir` and is not signed yet. */
export default function addCommands({ appOutDir, arch, electronPlatformName: system, packager }) {
  const { projectDir } = packager
  const processor = processors[arch]
  const into = join(packager.getResourcesDir(appOutDir), 'commands')
  const put = (from, to = from) => {
    mkdirSync(dirname(join(into, to)), { recursive: true })
    cpSync(join(projectDir, from), join(into, to), { recursive: true, filter: isWanted })
  }
  const programs = ['out/main/cli.js', 'out/main/reports.js', 'out/main/chunks']
  for (const from of ['package.json', ...programs, 'out/renderer']) put(from)
  for (const name of libraries(system, processor)) {
    const from = join('node_modules', name)
    // Where libvips is inside the library's own package (Windows) there is none of its own.
    if (existsSync(join(projectDir, from))) put(from)
  }
  const node = putNode(projectDir, into, system, processor)
  writeFileSync(join(appOutDir, 'LICENSES.third-party.txt'), thirdPartyText(projectDir, node))
}

/** Gives the package it came from. macOS has no Node among the npm packages: there the commands are run with the project's. */
function putNode(projectDir, into, system, processor) {
  if (system === 'darwin') return []
  const [folder, name] = system === 'win32' ? ['win', 'node.exe'] : ['linux', 'node']
  const place = `node_modules/node-${folder}-${processor}`
  const from = join(projectDir, place, 'bin', name)
  if (!existsSync(from)) throw new Error(`There is no ${from}: run npm install without --omit=optional.`)
  copyFileSync(from, join(into, name))
  chmodSync(join(into, name), 0o755)
  return [place]
}
