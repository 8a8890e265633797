// The kiosk in a browser with hot reload: Vite serves the page, the built web host answers for the rest.
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './lib/build.mjs'
import { asArguments, readOptions } from './lib/options.mjs'
import { root, say } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'

const names = ['exhibit', 'data', 'clock-rate']

async function dev() {
  const options = readOptions(names)
  if (options === undefined) return 2
  if ((await buildIfStale()) !== 0) return 2
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'zone-kiosk-dev-'))
  const args = [join(root, 'out', 'main', 'web.js'), '--port', '0', ...asArguments({ ...options, data }, names)]
  const host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 2] })
  host.once('exit', (code) => process.exit(code ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill())
  host.stdout.once('data', (line) => void servePage(/http:\S+?(?=\/?\s)/.exec(String(line))?.[0]))
  return undefined
}

async function servePage(target) {
  const load = (file) => import(pathToFileURL(join(root, 'node_modules', file)))
  const { createServer } = await load('vite/dist/node/index.js')
  const { default: vue } = await load('@vitejs/plugin-vue/dist/index.mjs')
  // The host answers its own pages only, so the proxy speaks as one of them.
  const kiosk = { target, changeOrigin: true, headers: { origin: target, 'sec-fetch-site': 'same-origin' } }
  const server = await createServer({
    configFile: false,
    root: join(root, 'src', 'renderer'),
    plugins: [vue()],
    server: { host: '127.0.0.1', proxy: { '/api': kiosk, '/exhibit': kiosk } },
  })
  await server.listen()
  say(`kiosk with hot reload at ${server.resolvedUrls.local[0]}`)
}

await prepare(import.meta.url)
process.exitCode = await dev()
