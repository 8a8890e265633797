// The end-to-end suite alone; arguments go to Playwright: npm run test:e2e -- --project=web stories
import { buildIfStale } from './lib/build.mjs'
import { chromiumForTests } from './lib/chromium.mjs'
import { say } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'
import { chooseElectron, endToEnd } from './lib/steps.mjs'

async function run() {
  if ((await buildIfStale()) !== 0) return 2
  const chromium = await chromiumForTests()
  if (chromium === undefined) return 2
  const electron = await chooseElectron()
  say(`Chromium: ${chromium.file} (${chromium.from}); Electron project: ${electron}`)
  const { passed, failed } = await endToEnd(chromium.file, process.argv.slice(2))
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

await prepare(import.meta.url)
process.exitCode = await run()
