// Makes an unpacked application in dist/. Without Electron's own runtime it is made around a stand-in, and says so.
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { electronRuntime } from './lib/electron.mjs'
import { packageApplication, packageAroundStub } from './lib/package.mjs'
import { root, say } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'

const exitMissing = 69

/** `0`: made, around Electron or, where it says so and on Linux alone, a stand-in; `1`: not made; `69`: no Electron. */
async function makePackage() {
  if ((await buildIfStale()) !== 0) return 1
  const output = join(root, 'dist')
  // Variables that name another program are for running the project, not for what is shipped.
  const { exe, version, missing, mend } = electronRuntime({})
  if (!exe && process.platform !== 'linux') {
    say(`${missing} To mend that: ${mend}`)
    return exitMissing
  }
  const made = exe
    ? await packageApplication({ output, version, runtime: distOf(exe) })
    : await packageAroundStub({ output, version })
  if (made.code !== 0) {
    say(made.says)
    return 1
  }
  say(`The unpacked application is in ${whereIn(output)}`)
  if (exe) return 0
  say(`${missing} It was packaged around a stand-in: everything is in its place, but it does not start.`)
  say(`To mend that: ${mend}`)
  return 0
}

/** The folder electron-builder made: `linux-unpacked`, `linux-arm64-unpacked`, `win-unpacked`, or `mac` and the like. */
function whereIn(output) {
  const [newest] = readdirSync(output, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((one, other) => statSync(join(output, other)).mtimeMs - statSync(join(output, one)).mtimeMs)
  return join('dist', newest ?? '')
}

/** Electron's files: the folder of the program, on macOS the one that holds the application. */
function distOf(exe) {
  const [before, bundle] = exe.split(/(?<=\/)(?=[^/]+\.app\/)/)
  return bundle === undefined ? dirname(exe) : before
}

await prepare(import.meta.url)
process.exitCode = await makePackage()
