import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Ask, Report } from '../../audit/report'
import type { Showing } from '../../audit/show'
import type { Exhibit } from '../../exhibit'
import { askOf } from './expected'
import type { Seen } from './screen-problems'
import { sizes, type Stop } from './stops'

/** What hangs on the page once `audit.js` has run in it. */
declare const kioskAudit: { show: (showing: Showing) => Promise<boolean>; audit: (ask: Ask) => Promise<Report> }

export type LookOptions = {
  readonly browser: Browser
  /** Of a web host in preview; with its last `/`. */
  readonly address: string
  readonly exhibit: Exhibit
  /** Where the pictures go. */
  readonly pictures: string
  /** Called after each screen. */
  readonly looked: () => void
}

const openPage = async (browser: Browser, address: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: sizes.landscape, hasTouch: true, reducedMotion: 'reduce' })
  await page.goto(address)
  await page.locator('body[data-screen]').waitFor()
  // Of the page's own origin, so its content security policy lets it in.
  await page.evaluate("import('/audit.js').then(() => undefined)")
  return page
}

const neverCame: Report = {
  texts: 0,
  targets: 0,
  findings: [
    {
      rule: 'never-came',
      what: 'the page',
      says: 'it did not come up',
      words: '',
      box: { left: 0, top: 0, right: 0, bottom: 0 },
    },
  ],
}

const fileName = ({ name, orientation, language, textSize }: Stop): string =>
  `${[name, language.key, orientation, textSize].join(' ').replace(/[^\w-]+/g, '-')}.png`

/**
 * Goes to one screen after the other in one page and looks at each: reduced motion, no clock to wait for, and a picture only where
 * something was found. Throws when the browser goes away.
 */
export const lookAtScreens = async (options: LookOptions, stops: readonly Stop[]): Promise<readonly Seen[]> => {
  const { browser, address, exhibit, pictures, looked } = options
  const page = await openPage(browser, address)
  const seen: Seen[] = []
  let orientation: Stop['orientation'] = 'landscape'
  for (const stop of stops) {
    if (stop.orientation !== orientation) await page.setViewportSize(sizes[(orientation = stop.orientation)])
    const came = await page.evaluate((showing) => kioskAudit.show(showing), stop.showing)
    const ask = askOf(exhibit, stop.language.key)
    const report = came ? await page.evaluate((given) => kioskAudit.audit(given), ask) : neverCame
    if (report.findings.length === 0) seen.push({ stop, report })
    else {
      const picture = fileName(stop)
      await page.screenshot({ path: join(pictures, picture) })
      seen.push({ stop, report, picture })
    }
    looked()
  }
  await page.close()
  return seen
}
