import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname

/** The programs of the Node side: `out/main/<name>.js`. One whose source is not there is left out. */
const programs = Object.fromEntries(
  Object.entries({
    index: 'src/main/index.ts',
    web: 'src/web/index.ts',
    cli: 'src/cli/index.ts',
    // The thread in which reports over many visits are made.
    reports: 'src/kiosk/store/sums/thread.ts',
  })
    .map(([name, source]) => [name, resolve(root, source)] as const)
    .filter(([, source]) => existsSync(source)),
)
/** The time of the build, or that of the sources where whoever builds names it (reproducible-builds.org). */
const builtAt = (): Date => {
  const named = Number(process.env['SOURCE_DATE_EPOCH'])
  return named > 0 ? new Date(named * 1000) : new Date()
}

const page = resolve(root, 'src/renderer/index.html')
/** Beside the page: the editor's own, the audit, which a command runs in the page, and what a guide's telephone loads. None is loaded by a visitor. */
const pages = {
  index: page,
  preview: resolve(root, 'src/renderer/preview.html'),
  audit: resolve(root, 'src/audit/in-page.ts'),
  remote: resolve(root, 'src/remote/main.ts'),
}
/** These keep their names: they are asked for by name. */
const named: readonly string[] = ['audit', 'remote']

/**
 * The font packages ask for `font-display: swap`, which would show boxes where the machine has no Chinese font. The faces
 * are at hand: wait for them.
 */
const facesBlock = (): Plugin => ({
  name: 'faces-block',
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = String(file.source).replaceAll(/font-display:\s*swap/g, 'font-display:block')
    }
  },
})

/** The page of the guide's telephone: three files of its own, which the port on the network hands out and nothing else. */
const remotePage = (): Plugin => ({
  name: 'remote-page',
  generateBundle() {
    const source = readFileSync(resolve(root, 'src/remote/remote.html'), 'utf8')
    this.emitFile({ type: 'asset', fileName: 'remote.html', source })
  },
})

/** What the first slide needs. Without this, every lazy page that shares a part with it would tear another small file out of it. */
const first = resolve(root, 'src/renderer/start.ts')
/** What is asked for before that: words come before scripts. */
const before = resolve(root, 'src/renderer/main.ts')

type Importers = (id: string) => { readonly importers: readonly string[] } | null

/** Whether `from` needs a module before it can run. */
const isNeededBy = (from: string, id: string, info: Importers, seen = new Set<string>()): boolean => {
  if (id === from) return true
  if (seen.has(id)) return false
  seen.add(id)
  return (info(id)?.importers ?? []).some((importer) => isNeededBy(from, importer, info, seen))
}

/** The file a module of the page goes into; `null` leaves that to the bundler. */
const fileOf = (id: string, bundle: { getModuleInfo: Importers }): string | null => {
  const info: Importers = (one) => bundle.getModuleInfo(one)
  return isNeededBy(first, id, info) && !isNeededBy(before, id, info) ? 'show' : null
}

export default defineConfig({
  ...(Object.keys(programs).length > 0 && {
    main: {
      // A machine whose clock shows an earlier time is not believed.
      define: { BUILT_AT: JSON.stringify(builtAt().toISOString()) },
      build: {
        target: 'node24',
        outDir: 'out/main',
        // Vite bundles every library, so that packages carry no node_modules. Electron and Node stay outside, and two libraries that
        // come with programs of their own; only commands load those.
        externalizeDeps: false,
        rolldownOptions: {
          input: programs,
          external: ['electron', /^electron\/.+/, /^node:/, 'sharp', 'playwright-core'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  }),
  ...(existsSync(page) && {
    renderer: {
      root: 'src/renderer',
      base: './',
      plugins: [facesBlock(), remotePage(), vue()],
      build: {
        outDir: resolve(root, 'out/renderer'),
        // Electron 45 and the Chromium of the web host: nothing older is asked for.
        target: 'chrome140',
        // The content security policy knows neither data: addresses nor inline scripts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        minify: true,
        reportCompressedSize: false,
        rolldownOptions: {
          input: pages,
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: fileOf, debugName: 'first slide' }],
            },
            entryFileNames: ({ name }) => (named.includes(name) ? '[name].js' : 'assets/[name]-[hash].js'),
            assetFileNames: ({ names }) =>
              names.includes('remote.css') ? 'remote.css' : 'assets/[name]-[hash][extname]',
          },
        },
      },
    },
  }),
})
