// Measures the kiosk against a bare page with the same content. Exit 1 when a budget is missed.
// --quick: a short run that only shows that it works.
import { join } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { chromiumForTests } from './lib/chromium.mjs'
import { runOn } from './lib/children.mjs'
import { root } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'

async function bench() {
  if ((await buildIfStale()) !== 0) return 2
  const chromium = await chromiumForTests()
  if (chromium === undefined) return 2
  const quick = process.argv.includes('--quick')
  const rest = process.argv.slice(2).filter((arg) => arg !== '--quick')
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  return runOn(process.execPath, [cli, 'test', '--config', join('tests', 'bench', 'playwright.config.ts'), ...rest], {
    cwd: root,
    env: { ...process.env, ZONE_KIOSK_CHROMIUM: chromium.file, ...(quick && { ZONE_KIOSK_BENCH_QUICK: '1' }) },
  })
}

await prepare(import.meta.url)
process.exitCode = await bench()
