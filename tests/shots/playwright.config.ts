import { defineConfig } from '@playwright/test'

/** Not a test: pictures for people to look at. */
export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 240_000,
  reporter: 'list',
  outputDir: '../../test-results',
})
