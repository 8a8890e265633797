import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export type ElectronOptions = {
  /** The built application's folder, with its package.json. */
  application: string
  /** Arguments besides the data folder. */
  args: readonly string[]
  /** May the application log errors? Normally a test fails when it did. */
  mayFail: boolean
}

type Fixtures = {
  /** A data folder of the test's own. */
  data: string
  app: ElectronApplication
  /** The kiosk's page, its first screen painted. */
  page: Page
}

/** The kiosk in Electron, for what only that host does. The same on Electron's own binary and on its double. */
export const test = base.extend<ElectronOptions & Fixtures>({
  application: [join(import.meta.dirname, '..', '..', '..'), { option: true }],
  args: [[], { option: true }],
  mayFail: [false, { option: true }],

  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-electron-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },

  app: async ({ application, args, data, mayFail }, use) => {
    const app = await _electron.launch({ args: ['.', '--data', data, ...args], cwd: application })
    const stderr = listenTo(app)
    await use(app)
    await app.close()
    const failures = mayFail ? [] : failuresIn(stderr())
    if (failures.length > 0) throw new Error(`The application failed:\n${failures.join('\n')}`)
  },

  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await page.locator('body[data-screen]').waitFor()
    await use(page)
  },
})

const listenTo = (app: ElectronApplication): (() => string) => {
  let text = ''
  app.process().stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}

/**
 * Lines that tell of an error nobody caught or an error the kiosk logged. Chromium's own complaints, `[12:0102/…:ERROR:…]`,
 * are about the machine and not ours.
 */
export const failuresIn = (stderr: string): readonly string[] =>
  stderr
    .split('\n')
    .filter((line) => !/^\[\d+:/.test(line))
    .filter((line) => /uncaught|unhandled|kiosk error:|is not implemented|electron double:|^\s*\w*Error:/i.test(line))

export { expect } from '@playwright/test'
