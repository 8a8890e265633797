// Writes out/, complete for `serve` and `start`. Does nothing when it is fresh; --force builds all the same.
import { buildIfStale } from './lib/build.mjs'
import { prepare } from './lib/prepare.mjs'

await prepare(import.meta.url)
process.exitCode = await buildIfStale({ force: process.argv.includes('--force') })
