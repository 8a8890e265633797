import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { KioskOptions } from './tests/e2e/support/kiosk'

const root = import.meta.dirname

// Without Electron's own program the double stands where it would be; no spec can tell.
const dist = join(root, 'node_modules', 'electron', 'dist')
if (!existsSync(join(dist, 'version'))) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= join(root, 'tests', 'double')

const report = process.env['ZONE_KIOSK_E2E_REPORT']

/** Specs that look at every screen with a clock that is turned by hand. */
const looks = ['audit*.spec.ts', 'check-render.spec.ts', 'stories/axe.spec.ts']

/** Tests that are run behind the web host alone. */
const once = /@once/

/** Specs in which seconds count, or a port of the machine: they have it for themselves. */
const timed = [
  'preview.spec.ts',
  'stories/{guide-remote,monkey,touch,visit}.spec.ts',
  'web/{doors,film,pin-kill,serve}.spec.ts',
  'electron/{lock-down,recovery,window}.spec.ts',
]

export default defineConfig<KioskOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [
    ['list'],
    ['./tests/e2e/support/audit-reporter.ts'],
    // Where `npm test` reads its counts.
    ...(report === undefined ? [] : [['json', { outputFile: report }] as const]),
  ],
  projects: [
    // `npm test` runs these two at once,
    { name: 'looks', testMatch: looks, fullyParallel: true, use: { host: 'web' } },
    // these three at once, for they wait more than they work,
    { name: 'calm', testIgnore: ['electron/**', ...looks, ...timed], use: { host: 'web' } },
    {
      name: 'calm-electron',
      testMatch: ['stories/**', 'electron/**'],
      testIgnore: [...looks, ...timed],
      grepInvert: once,
      use: { host: 'electron' },
    },
    // and these one by one.
    { name: 'web', testMatch: timed, testIgnore: 'electron/**', use: { host: 'web' } },
    {
      name: 'electron',
      testMatch: timed,
      testIgnore: ['web/**', 'preview.spec.ts'],
      grepInvert: once,
      use: { host: 'electron' },
    },
  ],
})
