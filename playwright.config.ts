import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import type { KioskOptions } from './tests/e2e/support/kiosk'

const root = import.meta.dirname

// Without Electron's own program the double stands where it would be; no spec can tell.
const dist = join(root, 'node_modules', 'electron', 'dist')
if (!existsSync(join(dist, 'version'))) process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= join(root, 'tests', 'double')

export default defineConfig<KioskOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  projects: [
    { name: 'web', testIgnore: 'electron/**', use: { host: 'web' } },
    { name: 'electron', testMatch: ['stories/**', 'electron/**'], use: { host: 'electron' } },
  ],
})
