import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { launchChromium } from '../e2e/support/kiosk'
import { startWebHost, type WebHost } from '../e2e/support/web-host'
import { bareHtml, missing, renderedSlides, serveBare, type BareServer, type Rendered } from './bare'
import { exhibitOf } from './exhibits'
import {
  bytesToFirstSlide,
  countChanges,
  metricsOf,
  openCold,
  sessionOn,
  tapTimes,
  titleTime,
  waitForChanges,
  watchTaps,
  type TapTimes,
} from './measure'
import { traceRest } from './rest'
import { isMissed, median, percentile, ratio, tableOf, type Row } from './table'

/** A quick run shows that the bench works; its numbers are no verdict. */
const quick = process.env['ZONE_KIOSK_BENCH_QUICK'] !== undefined
const samples = quick ? 3 : 9
const taps = quick ? 12 : 40
const changesMeasured = quick ? 16 : 80
const [few, many] = quick ? [100, 300] : [1_000, 5_000]
const restSeconds = quick ? 6 : 12
const dwellMs = 9_000
const changeRate = 12
/** Fast enough for thousands of changes, on a small screen, so that what is measured is not the drawing. */
const enduranceRate = 150
const smallScreen = { width: 480, height: 270 }

const sizes = [10, 1000] as const
type Size = (typeof sizes)[number]
type Pair = {
  readonly kiosk: WebHost
  readonly fast: WebHost
  readonly bare: BareServer
  readonly fastBare: BareServer
}

let browser: Browser
let folder: string
const pairs = new Map<Size, Pair>()
const rows: Row[] = []

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zone-kiosk-bench-'))
  browser = await launchChromium()
  const rendered = await renderOnce()
  for (const size of sizes) pairs.set(size, await startPair(size, rendered))
})

test.afterAll(async () => {
  console.log(
    `\n${cpus().length.toString()} × ${cpus()[0]?.model ?? '?'}, Chromium ${browser.version()}\n${tableOf(rows)}\n`,
  )
  for (const { kiosk, fast, bare, fastBare } of pairs.values()) {
    bare.close()
    fastBare.close()
    await Promise.all([kiosk.stop(), fast.stop()])
  }
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

let hosts = 0
const host = (size: number, clockRate: number, dwellSeconds?: number): Promise<WebHost> => {
  const own = join(folder, `host-${(++hosts).toString()}`)
  return startWebHost({
    data: join(own, 'data'),
    exhibit: exhibitOf(join(own, 'exhibit'), size, dwellSeconds),
    clockRate,
  })
}

/** Every slide as the kiosk itself draws it. */
async function renderOnce(): Promise<Rendered> {
  const web = await host(8, 6)
  const page = await openCold(browser, web.address)
  const rendered = await renderedSlides(page, 8)
  await page.context().close()
  await web.stop()
  return rendered
}

async function startPair(size: Size, rendered: Rendered): Promise<Pair> {
  return {
    kiosk: await host(size, 1),
    fast: await host(size, changeRate),
    bare: await serveBare(bareHtml(rendered, size, dwellMs)),
    fastBare: await serveBare(bareHtml(rendered, size, dwellMs / changeRate)),
  }
}

const pairOf = (size: Size): Pair => {
  const pair = pairs.get(size)
  if (pair === undefined) throw new Error('not started')
  return pair
}

test('first title from cold', async () => {
  const none = (): { kiosk: number[]; bare: number[] } => ({ kiosk: [], bare: [] })
  const times = new Map(sizes.map((size) => [size, none()] as const))
  for (let sample = 0; sample < samples; sample++) {
    for (const size of sizes) {
      const { kiosk, bare } = pairOf(size)
      times.get(size)?.kiosk.push(await coldTitle(kiosk.address))
      times.get(size)?.bare.push(await coldTitle(bare.address))
    }
  }
  const budgets = { 10: 1.25, 1000: 1 }
  for (const [size, { kiosk, bare }] of times) {
    rows.push(ratio(`first title, ${size.toString()} slides`, median(kiosk), median(bare), 'ms', budgets[size]))
  }
})

async function coldTitle(address: string): Promise<number> {
  const page = await openCold(browser, address)
  const time = await titleTime(page)
  await page.context().close()
  return time
}

test('tap to the next frame', async () => {
  const rounds = 4
  for (const size of sizes) {
    const { kiosk, bare } = pairOf(size)
    const times = { kiosk: { down: [], up: [] }, bare: { down: [], up: [] } } satisfies Record<string, TapTimes>
    // In turn, and never both open: a loop that plays in the other page would be measured with this one.
    for (let round = 0; round < rounds; round++) {
      await onPage(kiosk.address, async (page) => {
        const next = await nextButton(page)
        await watchTaps(page)
        await tapTimes(page, () => page.touchscreen.tap(next.x, next.y), taps / rounds, times.kiosk)
      })
      await onPage(bare.address, async (page) => {
        await page.waitForTimeout(2_000)
        await watchTaps(page)
        await tapTimes(page, () => page.touchscreen.tap(960, 400), taps / rounds, times.bare)
      })
    }
    // The bare page answers as the finger lands; the kiosk shows the press then, and turns to the section on release.
    for (const [name, part, budget] of [
      ['p50', 0.5, undefined],
      ['p95', 0.95, 0.6],
    ] as const) {
      const bareTime = percentile(times.bare.down, part)
      rows.push(
        ratio(
          `tap to next frame ${name}, ${size.toString()} slides`,
          percentile(times.kiosk.down, part),
          bareTime,
          'ms',
          budget,
        ),
      )
      rows.push(ratio(`  release to new section ${name}`, percentile(times.kiosk.up, part), bareTime, 'ms'))
    }
  }
})

async function onPage(address: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await openCold(browser, address)
  await work(page)
  await page.context().close()
}

/** Leads the kiosk into a section and answers where its button for the next one is. */
async function nextButton(page: Page): Promise<{ x: number; y: number }> {
  await page.locator('body[data-screen=loop]').waitFor()
  await page.touchscreen.tap(960, 400)
  await page.locator('body[data-screen=home]').waitFor()
  await page.waitForTimeout(1_500)
  await page.locator('main button').first().tap()
  await page.locator('body[data-screen=section]').waitFor()
  await page.waitForTimeout(1_500)
  const box = await page
    .locator('nav')
    .getByRole('button', { name: /^(下一节|Next)$/ })
    .boundingBox()
  if (box === null) throw new Error('no next button')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('script, style and layout per change of slide', async () => {
  for (const size of sizes) {
    const { fast, fastBare } = pairOf(size)
    const sums = { kiosk: { script: 0, styleAndLayout: 0 }, bare: { script: 0, styleAndLayout: 0 } }
    const rounds = 4
    for (let round = 0; round < rounds; round++) {
      for (const [who, address] of [
        ['kiosk', fast.address],
        ['bare', fastBare.address],
      ] as const) {
        const spent = await costOfChanges(address, changesMeasured / rounds)
        sums[who].script += spent.script / rounds
        sums[who].styleAndLayout += spent.styleAndLayout / rounds
      }
    }
    rows.push(ratio(`script per change, ${size.toString()} slides`, sums.kiosk.script, sums.bare.script, 'ms', 3))
    const both = ratio(
      `style and layout per change, ${size.toString()} slides`,
      sums.kiosk.styleAndLayout,
      sums.bare.styleAndLayout,
      'ms',
      1,
    )
    rows.push(both)
  }
})

/** Milliseconds of the main thread per change, after the first eight (every kind of slide has been drawn once). */
async function costOfChanges(address: string, count: number): Promise<{ script: number; styleAndLayout: number }> {
  const page = await openCold(browser, address)
  const session = await sessionOn(page)
  const changes = await countChanges(page)
  await waitForChanges(page, changes, 8)
  const [before, first] = [await metricsOf(session), await changes()]
  await waitForChanges(page, changes, count)
  const [after, last] = [await metricsOf(session), await changes()]
  await page.context().close()
  const per = (part: 'script' | 'styleAndLayout'): number => (after[part] - before[part]) / (last - first)
  return { script: per('script'), styleAndLayout: per('styleAndLayout') }
}

test('heap and nodes after thousands of changes', async () => {
  const web = await host(10, enduranceRate)
  const page = await openCold(browser, web.address, smallScreen)
  const session = await sessionOn(page)
  const changes = await countChanges(page)
  // The least of many looks: what a page holds depends on which slide is up, and on what waits to be collected.
  const after = async (count: number): Promise<{ heap: number; nodes: number }> => {
    await waitForChanges(page, changes, count)
    const looks: { heap: number; nodes: number }[] = []
    for (let look = 0; look < 16; look++) {
      await session.send('HeapProfiler.collectGarbage')
      looks.push(await metricsOf(session))
    }
    return { heap: Math.min(...looks.map(({ heap }) => heap)), nodes: Math.min(...looks.map(({ nodes }) => nodes)) }
  }
  const early = await after(few)
  const late = await after(many - few)
  rows.push(
    ratio(`heap after ${many.toString()} changes / ${few.toString()}`, late.heap / 1e6, early.heap / 1e6, 'MB', 1.05),
  )
  rows.push(ratio(`nodes after ${many.toString()} changes / ${few.toString()}`, late.nodes, early.nodes, '', 1.05))
  await page.context().close()
  await web.stop()
})

test('while a slide rests', async () => {
  const web = await host(10, 1, 120)
  const kiosk = await restOf(web.address, 14_000, restSeconds)
  const bare = await restOf(pairOf(10).bare.address, 2_000, Math.min(restSeconds, 6))
  await web.stop()
  rows.push(count('bursts of script at rest', kiosk.bursts, bare.bursts, Math.ceil(kiosk.seconds / 3)))
  for (const name of ['UpdateLayoutTree', 'Layout', 'Paint']) {
    rows.push(count(`${name} at rest, between beats`, kiosk.rendering[name] ?? 0, bare.rendering[name] ?? 0, 0))
  }
  rows.push(ratio('main thread at rest, per second', kiosk.mainThreadMs, bare.mainThreadMs, 'ms'))
})

async function restOf(address: string, settleMs: number, seconds: number): ReturnType<typeof traceRest> {
  const page = await openCold(browser, address)
  await page.waitForTimeout(settleMs)
  const rest = await traceRest(browser, page, seconds)
  await page.context().close()
  return rest
}

const count = (name: string, kiosk: number, bare: number, budget?: number): Row => ({
  name: `${name} (${restSeconds.toString()} s)`,
  kiosk: kiosk.toString(),
  bare: bare.toString(),
  value: kiosk,
  budget,
})

test('bytes for the first slide', async () => {
  const { js, css } = await bytesToFirstSlide(browser, pairOf(10).kiosk.address)
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
  rows.push({
    name: 'JS + CSS for the first slide, kB gzipped',
    kiosk: `${kilobytes(js)} + ${kilobytes(css)}`,
    bare: '',
    value: (js + css) / 1000,
    budget: 80,
  })
})

test('every budget is met', () => {
  expect(missing.filter((path) => path !== '/favicon.ico')).toEqual([])
  expect(rows.filter(isMissed).map(({ name }) => name)).toEqual([])
})
