// The web host: http://127.0.0.1:PORT/. stdout carries its ready line and nothing else.
import { join } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { runOn } from './lib/children.mjs'
import { asArguments, readOptions } from './lib/options.mjs'
import { root } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'

const names = ['port', 'exhibit', 'data', 'clock-rate']

async function serve() {
  const options = readOptions(names)
  if (options === undefined) return 2
  const built = await buildIfStale()
  if (built !== 0) return 2
  return runOn(process.execPath, [join(root, 'out', 'main', 'web.js'), ...asArguments(options, names)])
}

await prepare(import.meta.url)
process.exitCode = await serve()
