import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession, Page, Response } from '@playwright/test'

const size = { width: 1920, height: 1080 }

/** Opens an address in a context that has seen nothing yet. */
export async function openCold(browser: Browser, address: string, viewport = size): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: true })
  const page = await context.newPage()
  await page.addInitScript(watchForTitle)
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'titleAt' in globalThis, undefined, { timeout: 120_000, polling: 50 })
  return page
}

// Runs in the page: notes when the first slide's title has been through a frame.
function watchForTitle(): void {
  const look = (): void => {
    const title = document.querySelector('#opening h1, .slide h1')
    const box = title?.getBoundingClientRect()
    if (box === undefined || box.width === 0) {
      requestAnimationFrame(look)
      return
    }
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => Object.assign(globalThis, { titleAt: performance.now() })
      port2.postMessage(0)
    })
  }
  requestAnimationFrame(look)
}

/** Milliseconds from the start of the navigation until the first title stood in a frame. */
export async function titleTime(page: Page): Promise<number> {
  return page.evaluate(() => Number(new Map(Object.entries(globalThis)).get('titleAt')))
}

/** How long it took until the next frame was on the screen, in milliseconds: from the finger's landing, and from its lifting. */
export type TapTimes = { readonly down: number[]; readonly up: number[] }

/** Begins to note taps on a page. */
export async function watchTaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taps: { name: string; duration: number }[] = []
    Object.assign(globalThis, { taps })
    const watched = { type: 'event', durationThreshold: 16 }
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) taps.push({ name, duration })
    }).observe(watched)
  })
}

/** Taps `count` times, with a rest after each, and adds the times to `times`. */
export async function tapTimes(page: Page, tap: () => Promise<void>, count: number, times: TapTimes): Promise<void> {
  for (let index = 0; index < count; index++) {
    await page.evaluate(() => Object.assign(globalThis, { tapsBefore: taps.length }))
    await tap()
    await page.waitForTimeout(900)
    const noted = await page.evaluate(() => taps.slice(tapsBefore))
    // A frame that came sooner than the browser reports is counted as its least, 16 ms.
    const timeOf = (name: string): number => noted.find((entry) => entry.name === name)?.duration ?? 16
    times.down.push(timeOf('pointerdown'))
    times.up.push(timeOf('pointerup'))
  }
}

declare const taps: { name: string; duration: number }[]
declare const tapsBefore: number

/** What the main thread has done so far, in milliseconds, and what it holds. */
export type Metrics = {
  readonly script: number
  readonly styleAndLayout: number
  readonly task: number
  readonly nodes: number
  readonly heap: number
}

export async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    script: value('ScriptDuration') * 1000,
    styleAndLayout: (value('RecalcStyleDuration') + value('LayoutDuration')) * 1000,
    task: value('TaskDuration') * 1000,
    nodes: value('Nodes'),
    heap: value('JSHeapUsedSize'),
  }
}

export async function sessionOn(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  // The thread's own time: a busy machine that lets the page wait does not make it look slow.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

/** The slide changes a page has made since it was told to count. */
export async function countChanges(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let changes = 0
    new MutationObserver((records) => {
      changes += records.length
      Object.assign(globalThis, { changes })
    }).observe(document.body, { attributes: true, attributeFilter: ['data-slide'] })
  })
  return () => page.evaluate(() => Number(new Map(Object.entries(globalThis)).get('changes') ?? 0))
}

/** Waits until `count` more changes have been made. */
export async function waitForChanges(page: Page, changes: () => Promise<number>, count: number): Promise<void> {
  const until = (await changes()) + count
  while ((await changes()) < until) await page.waitForTimeout(100)
}

/** Gzipped bytes of the script and style a first slide needs; rules that only name font files are left out. */
export async function bytesToFirstSlide(browser: Browser, address: string): Promise<{ js: number; css: number }> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  const answers: Response[] = []
  const note = (answer: Response): unknown => answers.push(answer)
  page.on('response', note)
  await page.goto(address)
  await page.locator('body[data-screen]').waitFor()
  page.off('response', note)
  const sum = { js: 0, css: 0 }
  for (const answer of answers) {
    const { pathname } = new URL(answer.url())
    if (pathname.endsWith('.js')) sum.js += gzipSync(await answer.body()).byteLength
    if (pathname.endsWith('.css')) sum.css += gzipSync(withoutFaces(await answer.text())).byteLength
  }
  await context.close()
  return sum
}

const withoutFaces = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    .trim()
