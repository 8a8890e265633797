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

/** What an operator does behind the hidden door. Nobody there measures how fast the screen answers. */
const panel = ['stories/operator-*.spec.ts']

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
    // Nothing in these is timed, so they may share the machine; `npm test` runs them two at once, before the others.
    { name: 'looks', testMatch: looks, fullyParallel: true, use: { host: 'web' } },
    { name: 'panel', testMatch: panel, use: { host: 'web' } },
    { name: 'panel-electron', testMatch: panel, use: { host: 'electron' } },
    { name: 'web', testIgnore: ['electron/**', ...looks, ...panel], use: { host: 'web' } },
    { name: 'electron', testMatch: ['stories/**', 'electron/**'], testIgnore: panel, use: { host: 'electron' } },
  ],
})
