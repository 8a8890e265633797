// Pictures of every screen, language, orientation and look, into shots/. Arguments go to Playwright: -g "portrait zh"
import { join } from 'node:path'
import { buildIfStale } from './lib/build.mjs'
import { chromiumForTests } from './lib/chromium.mjs'
import { runOn } from './lib/children.mjs'
import { root, say } from './lib/place.mjs'
import { prepare } from './lib/prepare.mjs'

async function shots() {
  if ((await buildIfStale()) !== 0) return 2
  const chromium = await chromiumForTests()
  if (chromium === undefined) return 2
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const args = [cli, 'test', '--config', join('tests', 'shots', 'playwright.config.ts'), ...process.argv.slice(2)]
  const code = await runOn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ZONE_KIOSK_CHROMIUM: chromium.file },
  })
  if (code === 0) say('the pictures are in shots/')
  return code
}

await prepare(import.meta.url)
process.exitCode = await shots()
