import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  resolve: {
    // Importing the npm package `electron` outside Electron starts a download of its binary.
    alias: [{ find: /^electron$/, replacement: resolve(import.meta.dirname, 'tests/support/no-electron.ts') }],
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
    passWithNoTests: true,
    testTimeout: 15_000,
    maxWorkers: 2,
  },
})
