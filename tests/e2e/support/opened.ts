import type { Browser, Page } from '@playwright/test'
import { _electron } from '@playwright/test'
import { join } from 'node:path'
import { failuresIn } from './electron-app'
import { watchForTrouble, type Trouble } from './watch'
import { argumentsOf, startWebHost, type Start } from './web-host'

const root = join(import.meta.dirname, '..', '..', '..')

export type Size = { readonly width: number; readonly height: number }

/** A kiosk on a screen, in either host. */
export type OpenKiosk = {
  readonly page: Page
  readonly trouble: Trouble
  close(): Promise<void>
}

/** The web host, and a page of its own in a Chromium that others use too. */
export async function openOnWeb(browser: Browser, start: Start, size: Size): Promise<OpenKiosk> {
  const web = await startWebHost(start)
  const context = await browser.newContext({ viewport: size, hasTouch: true })
  const page = await context.newPage()
  const trouble = watchForTrouble(page)
  await page.goto(web.address)
  return {
    page,
    trouble,
    async close() {
      await context.close()
      await web.stop()
    },
  }
}

/** Electron, its first window at the wanted size. */
export async function openInElectron(start: Start, size: Size): Promise<OpenKiosk> {
  const app = await _electron.launch({ args: ['.', ...argumentsOf(start)], cwd: root })
  let stderr = ''
  app.process().stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const page = await app.firstWindow()
  const onPage = watchForTrouble(page)
  await page.setViewportSize(size)
  const trouble = { all: () => [...onPage.all(), ...failuresIn(stderr)] }
  return { page, trouble, close: () => app.close() }
}
