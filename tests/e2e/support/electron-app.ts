import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

/** The built application's folder, with its package.json. */
export type ElectronOptions = { application: string }

type OwnApp = {
  /** Arguments besides the data folder. */
  args: readonly string[]
  /** May the application log errors? Normally a test fails when it did. */
  mayFail: boolean
  /** A data folder of the test's own. */
  data: string
  app: ElectronApplication
  /** The kiosk's page, its first screen painted. */
  page: Page
}

const withApplication = base.extend<object, ElectronOptions>({
  application: [join(import.meta.dirname, '..', '..', '..'), { option: true, scope: 'worker' }],
})

/** The kiosk in Electron, started for each test, for what only that host does. */
export const test = withApplication.extend<OwnApp>({
  args: [[], { option: true }],
  mayFail: [false, { option: true }],

  data: async ({}, use) => {
    const folder = dataFolder()
    await use(folder)
    removeFolder(folder)
  },

  app: async ({ application, args, data, mayFail }, use) => {
    await runKiosk(application, ['--data', data, ...args], use, mayFail)
  },

  page: async ({ app }, use) => {
    await use(await paintedPage(app))
  },
})

/** One kiosk for many tests that leave it as it was; each finds its page freshly loaded. */
export const sharedTest = withApplication.extend<Pick<OwnApp, 'app' | 'page'>, { running: ElectronApplication }>({
  running: [
    async ({ application }, use) => {
      const folder = dataFolder()
      await runKiosk(application, ['--data', folder], use, false)
      removeFolder(folder)
    },
    { scope: 'worker' },
  ],

  app: async ({ running }, use) => {
    await use(running)
  },

  page: async ({ running }, use) => {
    const page = await paintedPage(running)
    await page.reload()
    await page.locator('body[data-screen]').waitFor()
    await use(page)
  },
})

const dataFolder = (): string => mkdtempSync(join(tmpdir(), 'zone-kiosk-electron-'))
const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

const paintedPage = async (app: ElectronApplication): Promise<Page> => {
  const page = await app.firstWindow()
  await page.locator('body[data-screen]').waitFor()
  return page
}

type Use = (app: ElectronApplication) => Promise<void>

const runKiosk = async (cwd: string, args: readonly string[], use: Use, mayFail: boolean): Promise<void> => {
  const app = await _electron.launch({ args: ['.', ...args], cwd })
  let stderr = ''
  app.process().stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  await use(app)
  await app.close()
  const failures = mayFail ? [] : failuresIn(stderr)
  if (failures.length > 0) throw new Error(`The application failed:\n${failures.join('\n')}`)
}

/**
 * Lines that tell of an error nobody caught or an error the kiosk logged. Chromium's own complaints, `[12:0102/…:ERROR:…]`,
 * are about the machine and not ours.
 */
export const failuresIn = (stderr: string): readonly string[] =>
  stderr
    .split('\n')
    .filter((line) => !/^\[\d+:/.test(line))
    .filter((line) => /uncaught|unhandled|kiosk error:|is not implemented|^\s*\w*Error:/i.test(line))

export { expect } from '@playwright/test'
