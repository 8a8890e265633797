import { defineConfig } from '@playwright/test'

/** Not part of `npm test`: it measures, and takes its time. */
export default defineConfig({
  testDir: '.',
  testMatch: 'bench.ts',
  workers: 1,
  timeout: 40 * 60_000,
  reporter: 'line',
  outputDir: '../../test-results',
})
