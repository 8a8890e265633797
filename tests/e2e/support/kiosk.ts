import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, chromium, type Browser, type Page } from '@playwright/test'
import { handsOn, type Hands } from './hands'
import { openInElectron, openOnWeb, type OpenKiosk, type Size } from './opened'

export type Orientation = 'landscape' | 'portrait'

/** How a test wants its kiosk. Set with `test.use`. */
export type KioskOptions = {
  /** Which host shows it; the project says. */
  host: 'web' | 'electron'
  orientation: Orientation
  /** An exhibit's folder; none: the bundled one. */
  exhibit: string | undefined
  clockRate: number
  /** May the page log errors? A normal visit never does, so a test fails when it did. */
  mayComplain: boolean
}

type Fixtures = {
  /** A data folder of the test's own. */
  data: string
  /** The kiosk as it shows itself, its first screen painted. */
  kiosk: Page
  /** Fingers on its glass. */
  hands: Hands
}

const sizes = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } } as const

/** The size of the screen in CSS pixels, at 1080p. */
export const sizeOf = (orientation: Orientation): Size => sizes[orientation]

/** Nothing on the machine's network may answer: the kiosk is offline for months. */
export const offline = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--force-color-profile=srgb']

/** Starts the Chromium that `npm test` found. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['ZONE_KIOSK_CHROMIUM']
  return chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: offline })
}

export const test = base.extend<KioskOptions & Fixtures, { shared: Browser }>({
  host: ['web', { option: true }],
  orientation: ['landscape', { option: true }],
  exhibit: [undefined, { option: true }],
  clockRate: [1, { option: true }],
  mayComplain: [false, { option: true }],

  shared: [
    async ({}, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],

  data: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  },

  kiosk: async ({ host, shared, orientation, exhibit, data, clockRate, mayComplain }, use) => {
    const start = { exhibit, data, clockRate }
    const size = sizes[orientation]
    const opened = host === 'web' ? await openOnWeb(shared, start, size) : await openInElectron(start, size)
    await opened.page.locator('body[data-screen]').waitFor()
    await use(opened.page)
    await closeQuietly(opened, mayComplain)
  },

  hands: async ({ kiosk }, use) => {
    await use(await handsOn(kiosk))
  },
})

async function closeQuietly(opened: OpenKiosk, mayComplain: boolean): Promise<void> {
  const complaints = mayComplain ? [] : opened.trouble.all()
  await opened.close()
  if (complaints.length > 0) throw new Error(`A normal visit is quiet, but:\n${complaints.join('\n')}`)
}

export { expect } from '@playwright/test'
