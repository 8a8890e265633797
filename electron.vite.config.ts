import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** The programs of the Node side: `out/main/<name>.js`. One whose source is not there is left out. */
const programs = Object.fromEntries(
  Object.entries({ index: 'src/main/index.ts', web: 'src/web/index.ts', cli: 'src/cli/index.ts' })
    .map(([name, source]) => [name, resolve(root, source)] as const)
    .filter(([, source]) => existsSync(source)),
)
const page = resolve(root, 'src/renderer/index.html')

export default defineConfig({
  ...(Object.keys(programs).length > 0 && {
    main: {
      build: {
        target: 'node24',
        outDir: 'out/main',
        // Vite bundles every library, so that packages carry no node_modules; only Electron and Node stay outside.
        externalizeDeps: false,
        rolldownOptions: {
          input: programs,
          external: ['electron', /^electron\/.+/, /^node:/],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  }),
  ...(existsSync(page) && {
    renderer: {
      root: 'src/renderer',
      base: './',
      plugins: [vue()],
      build: {
        outDir: resolve(root, 'out/renderer'),
        // Electron 45 and the Chromium of the web host: nothing older is asked for.
        target: 'chrome140',
        // The content security policy knows neither data: addresses nor inline scripts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        minify: true,
        reportCompressedSize: false,
        rolldownOptions: { input: page },
      },
    },
  }),
})
