import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { open as openInspector } from 'node:inspector'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app'
import { Browser } from './cdp'
import { deferred } from './deferred'
import { screenSizes } from './displays'
import { webContents } from './electron'
import { askGraphics } from './graphics'
import { serveSchemes } from './loopback'
import { followPages } from './pages'
import { chromium, world } from './world'

type Told = { readonly preloads: readonly string[]; readonly target: string }

/** Reads Electron's command line: switches, what to require first, and the application. */
const readCommandLine = (args: readonly string[]): Told => {
  const preloads: string[] = []
  let target: string | undefined
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? ''
    const [, name, value = ''] = /^--([^=]+)=?(.*)$/.exec(argument) ?? []
    if (argument === '-r' || argument === '--require') {
      at += 1
      preloads.push(resolve(args[at] ?? ''))
    } else if (name) world.switches.set(name, value)
    else target ??= argument
  }
  return { preloads, target: resolve(target ?? '.') }
}

/** Does what Electron does between its start and `ready`. */
export const start = async (args: readonly string[], executable: string): Promise<void> => {
  const { preloads, target } = readCommandLine(args)
  world.argv = [executable, ...args]
  process.argv = [...world.argv]
  Object.defineProperties(process, {
    type: { value: 'browser' },
    resourcesPath: { value: join(import.meta.dirname, 'resources') },
  })
  Object.defineProperty(process.versions, 'electron', { value: '45.4.1-double' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())
  if (world.switches.has('inspect')) openInspector(Number(world.switches.get('inspect')) || 0, '127.0.0.1')
  const held = holdForPlaywright(preloads)
  const require = createRequire(import.meta.url)
  for (const preload of preloads) require(preload)
  await import(pathToFileURL(mainOf(target)).href)
  await startChromium()
  await held
  app.becomeReady()
}

/**
 * Playwright's own loader holds `ready` back until Playwright listens. Where an executable was named it brings no
 * loader, and no window may be missed all the same.
 */
const holdForPlaywright = (preloads: readonly string[]): Promise<unknown> => {
  if (!world.switches.has('inspect') || preloads.length > 0) return Promise.resolve()
  const run = deferred<unknown>()
  Object.assign(globalThis, { __playwright_run: run.resolve })
  return run.promise
}

const mainOf = (target: string): string => {
  if (!existsSync(target)) throw new Error(`Unable to find Electron app at ${target}`)
  if (!statSync(target).isDirectory()) return target
  const manifest: unknown = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
  const field = (name: string): string | undefined => {
    const value: unknown = manifest instanceof Object ? Reflect.get(manifest, name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  app.name = field('productName') ?? field('name') ?? app.name
  app.version = field('version') ?? app.version
  app.appPath = target
  return join(target, field('main') ?? 'index.js')
}

/** What Electron's own Chromium would not do either, and what a headless one needs. */
const fixed = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--autoplay-policy=no-user-gesture-required',
]

const startChromium = async (): Promise<void> => {
  world.port = await serveSchemes()
  const profile = mkdtempSync(join(tmpdir(), 'electron-double-'))
  const browser = new Browser(programOfChromium(), argumentsOfChromium(profile), (line) => {
    if (line.startsWith('DevTools listening on ') || process.env['DOUBLE_DEBUG']) process.stderr.write(`${line}\n`)
  })
  world.browser = browser
  const { product } = await browser.root.send('Browser.getVersion')
  Object.defineProperty(process.versions, 'chrome', { value: product.split('/')[1] ?? product })
  askGraphics(browser.root)
  void browser.ended.then((code) => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    // Chromium closed by Playwright or killed: nothing is left to show.
    void app.end(code ?? 1)
  })
  await followPages((targetId, status, code) => {
    const reasons: Readonly<Record<string, string>> = { crashed: 'crashed', killed: 'killed', oom: 'oom' }
    webContents.fromDevToolsTargetId(targetId)?.gone(reasons[status] ?? 'abnormal-exit', code)
  })
  await denyDownloads()
}

const denyDownloads = async (): Promise<void> => {
  const { root } = chromium()
  root.on('Browser.downloadWillBegin', ({ guid, url }) => {
    const refused = webContents.getAllWebContents().every(({ session }) => session.refusesDownload(url))
    if (!refused) console.error('electron double: a download is not implemented')
    root.tell('Browser.cancelDownload', { guid })
  })
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}

const argumentsOfChromium = (profile: string): readonly string[] => {
  const own = /^(double-.*|inspect|screen-info|host-resolver-rules|user-data-dir|exhibit|data|windowed|clock-rate)$/
  const passed = [...world.switches].filter(([name]) => !own.test(name))
  const screens = screenSizes().map(({ width, height }) => `{${width}x${height}}`)
  const rules = [`MAP *.localhost:80 127.0.0.1:${world.port}`, world.switches.get('host-resolver-rules') ?? '']
  return [
    ...fixed,
    `--user-data-dir=${profile}`,
    `--screen-info=${screens.join('')}`,
    `--host-resolver-rules=${rules.filter(Boolean).join(', ')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...passed.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ]
}

const programOfChromium = (): string => {
  const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const found = process.env['ZONE_KIOSK_CHROMIUM'] ?? places.find((place) => existsSync(place))
  if (!found) throw new Error('electron double: no Chromium')
  return found
}
