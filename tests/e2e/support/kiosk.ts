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
  /** The shorter side of the screen: 1080 where pixels are measured. */
  shortSide: number
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

/**
 * Marks a test in which the host has no part: Electron shows the same page from the same service, so only the web host runs it
 * (playwright.config.ts).
 */
export const once = { tag: '@once' }

/** The size of the screen in CSS pixels. The kiosk is the same picture at every size; a small one is drawn faster. */
export const sizeOf = (orientation: Orientation, height1080: number): Size => {
  const long = Math.round((height1080 * 16) / 9)
  return orientation === 'landscape' ? { width: long, height: height1080 } : { width: height1080, height: long }
}

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
  shortSide: [540, { option: true }],
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

  kiosk: async ({ host, shared, orientation, shortSide, exhibit, data, clockRate, mayComplain }, use) => {
    const start = { exhibit, data, clockRate }
    const size = sizeOf(orientation, shortSide)
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
