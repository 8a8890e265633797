// Packages a built application into an unpacked one, with electron-builder, around a runtime that is given.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './place.mjs'

/** Where a binary of Electron keeps its fuses: this text, a version, how many there are, and one digit each. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** The fuses as Electron ships them: all on but cookie encryption, archive integrity, archive only and the snapshot. */
const shippedFuses = '101100011'

const standIn = `#!/bin/sh
echo "This is a stand-in: Electron's runtime was not there when the application was packaged." >&2
exit 69
`

/**
 * A stand-in for Electron's runtime where its download cannot be had: the files electron-builder looks for, with fuses
 * to set. What is packaged around it is real, but it does not start. Returns its folder.
 */
export function makeStubRuntime(version) {
  const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-runtime-'))
  mkdirSync(join(folder, 'locales'))
  mkdirSync(join(folder, 'resources'))
  const binary = Buffer.concat([
    Buffer.from(fuseWire),
    Buffer.from([1, shippedFuses.length]),
    Buffer.from(shippedFuses),
  ])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(standIn), binary, Buffer.from('\n')]))
  chmodSync(join(folder, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak', 'v8_context_snapshot.bin'])
    writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'locales', 'en-US.pak'), '')
  writeFileSync(join(folder, 'version'), version)
  return folder
}

/**
 * Makes the unpacked application of the project in `project` below `output`. `runtime` is a folder with Electron's
 * files. Resolves with `{ code, says }`: the exit code and everything electron-builder said.
 */
export function packageApplication({ project = root, output, runtime, version, args = [] }) {
  const program = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const settings = { electronDist: runtime, electronVersion: version, 'directories.output': output }
  const options = Object.entries(settings).map(([name, value]) => `--config.${name}=${value}`)
  const all = ['--dir', '--projectDir', project, '--config', join('build', 'electron-builder.yml'), ...options, ...args]
  const child = spawn(process.execPath, [program, ...all], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
  let says = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (says += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 2, says: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 2, says }))
  })
}

/** Packages around a stand-in and takes the stand-in away again. */
export async function packageAroundStub(options) {
  const runtime = makeStubRuntime(options.version)
  try {
    return await packageApplication({
      ...options,
      runtime,
      args: ['--linux', process.arch === 'arm64' ? '--arm64' : '--x64'],
    })
  } finally {
    rmSync(runtime, { recursive: true, force: true })
  }
}
