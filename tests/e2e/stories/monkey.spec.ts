import type { Page } from '@playwright/test'
import type { Hands, Point } from '../support/hands'
import { expect, test } from '../support/kiosk'

// Fast, so that idle and the loop come in between.
test.use({ clockRate: 20 })

/** More of them, or the same ones again: ZONE_KIOSK_TOUCHES=10000 ZONE_KIOSK_SEED=7. */
const touches = Number(process.env['ZONE_KIOSK_TOUCHES'] ?? 200)
const seed = Number(process.env['ZONE_KIOSK_SEED'] ?? Date.now() % 1_000_000)

test('random touches lead nowhere but to the screens of the exhibit, and leave nothing stuck', async ({
  kiosk,
  hands,
}) => {
  test.setTimeout(120_000 + touches * 400)
  const escapes = watchForEscapes(kiosk)
  await noteScreens(kiosk)
  const width = await kiosk.evaluate(() => innerWidth)
  await test.step(`seed ${seed.toString()}`, async () => {
    const monkey = monkeyOn(kiosk, hands, mulberry(seed))
    for (let touch = 0; touch < touches; touch++) await monkey()
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop', { timeout: 40_000 })
    expect(await kiosk.evaluate(() => getSelection()?.toString())).toBe('')
    expect(await kiosk.evaluate(() => [visualViewport?.scale, innerWidth])).toEqual([1, width])
    expect(escapes).toEqual([])
    const screens: string[] = await kiosk.evaluate(() => [...screensSeen])
    expect(screens.filter((screen) => !['loop', 'home', 'section'].includes(screen))).toEqual([])
    // A monkey that got nowhere would have proven nothing.
    expect(screens).toContain('section')
  })
})

declare const screensSeen: Set<string>

/** Keeps the names of all screens that come up. Runs once in the page. */
const noteScreens = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { screensSeen: seen })
    // While a screen changes none is named.
    const note = (): unknown => seen.add(document.body.dataset['screen'] ?? 'loop')
    new MutationObserver(note).observe(document.body, { attributes: true, attributeFilter: ['data-screen'] })
  })

/** What must never happen, by name. */
function watchForEscapes(page: Page): readonly string[] {
  const escapes: string[] = []
  page.on('dialog', () => escapes.push('a dialog'))
  page.on('filechooser', () => escapes.push('a file chooser'))
  page.on('download', () => escapes.push('a download'))
  page.on('framenavigated', (frame) => escapes.push(`a navigation to ${frame.url()}`))
  page.on('crash', () => escapes.push('a crash'))
  page.context().on('page', () => escapes.push('another page'))
  return escapes
}

/** One touch each time: mostly taps, some swipes, two fingers and long presses; every tenth lands on an edge. */
function monkeyOn(page: Page, hands: Hands, random: () => number): () => Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 960, height: 540 }
  const along = (length: number): number => 1 + random() * (length - 2)
  const anywhere = (): Point => {
    const at = { x: along(width), y: along(height) }
    const edge = random()
    if (edge < 0.05) return { ...at, x: edge < 0.025 ? 1 : width - 2 }
    if (edge < 0.1) return { ...at, y: edge < 0.075 ? 1 : height - 2 }
    return at
  }
  return async () => {
    const kind = random()
    if (kind < 0.8) return hands.tap(anywhere())
    if (kind < 0.92) return hands.drag(anywhere(), anywhere())
    const fingers = kind < 0.97 ? [anywhere(), anywhere()] : [anywhere()]
    await hands.touch('touchStart', fingers)
    if (fingers.length === 1) await page.waitForTimeout(700)
    await hands.touch('touchEnd', [])
  }
}

/** A small generator of numbers from 0 to 1 that can be repeated from its seed. */
function mulberry(from: number): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
