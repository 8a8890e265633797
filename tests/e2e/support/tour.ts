import { expect, type Page } from '@playwright/test'
import * as v from 'valibot'
import { Exhibit, type WordKey } from '../../../src/exhibit'
import { wordIn } from '../../../src/renderer/components/make-view'
import type { Hands } from './hands'
import { on } from './visit'

/** What a visitor may have set in Access. */
export type Setting = 'default' | 'largest' | 'contrast' | 'reach'

/** Called at every stop with the screen's name, when it is at rest. */
export type Look = (name: string) => Promise<void>

/** The choice in the panel, by row and place, so that it needs no language. */
const choices = { largest: [0, 2], contrast: [1, 1], reach: [3, 1] } as const
const dwellMs = 9_000
const idleMs = { home: 30_000, line: 15_000 }

/** Makes a page fit for a tour: its clock can be turned, and it rests sooner after a change. */
export async function readyForTour(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.install()
  await page.reload()
  await page.locator('body[data-screen]').waitFor()
}

/** The exhibit on screen, whichever it is: a tour takes its languages, sections and words from there. */
export async function exhibitOn(page: Page): Promise<Exhibit> {
  const answer: unknown = await page.evaluate(async (): Promise<unknown> => (await fetch('api/exhibit')).json())
  return v.parse(v.object({ exhibit: Exhibit }), answer).exhibit
}

/** Longer than the 300 ms a screen is deaf after a touch has changed it. */
const deafMs = 400

/** Waits until a screen is up, and turns the clock past its deafness. */
async function expectScreen(page: Page, screen: 'loop' | 'home' | 'section'): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-screen', screen)
  await page.clock.fastForward(deafMs)
}

/** Waits until all is painted: fonts, pictures, the short fades. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done))
    await frame()
    await frame()
    const short = document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime) < 2_000)
    await Promise.all(short.map(({ finished }) => finished.catch(() => undefined)))
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
    await frame()
  })
}

/** All slides of the loop, from the first. */
export async function tourSlides(page: Page, look: Look): Promise<void> {
  const body = page.locator('body')
  const seen = new Set<string>()
  for (;;) {
    await atRest(page)
    const slide = (await body.getAttribute('data-slide')) ?? ''
    if (seen.has(slide)) return
    seen.add(slide)
    await look(`slide ${slide}`)
    await turnOn(page, slide)
  }
}

async function turnOn(page: Page, slide: string): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(dwellMs)
    await expect(page.locator('body')).not.toHaveAttribute('data-slide', slide, { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
}

/** From the loop through home, every section, the Access panel and the idle question back to the loop. */
export async function tourContent(
  page: Page,
  hands: Hands,
  how: { language: string; setting: Setting },
  look: Look,
): Promise<void> {
  const exhibit = await exhibitOn(page)
  const word = (key: WordKey): string => wordIn(exhibit, key, how.language)
  await enterHome(page, hands, how.language)
  if (how.setting !== 'default') await choose(page, hands, how.language, how.setting)
  await atRest(page)
  await look('home')
  await hands.tap(on.dockButton(page, named(word('access'))))
  await atRest(page)
  await look('access')
  await hands.tap(on.dialog(page).getByRole('button', { name: word('done') }))
  await tourSections(page, hands, exhibit.sections.length, word('next'), look)
  await hands.tap(on.dockButton(page, named(word('home'))))
  await expectScreen(page, 'home')
  await tourIdle(page, how.setting === 'default' ? 1 : 2, look)
  await hands.tap(page.getByRole('alertdialog').getByRole('button', { name: word('finish') }))
  await expectScreen(page, 'loop')
}

/** From the loop to home in a language, by its invitation. */
export async function enterHome(page: Page, hands: Hands, language: string): Promise<void> {
  await expectScreen(page, 'loop')
  await hands.tap(on.invitation(page, wordIn(await exhibitOn(page), 'touchToExplore', language)))
  await expectScreen(page, 'home')
}

/** Opens Access, sets something and closes it again. */
export async function choose(
  page: Page,
  hands: Hands,
  language: string,
  setting: 'largest' | 'contrast' | 'reach',
): Promise<void> {
  const exhibit = await exhibitOn(page)
  const [row, place] = choices[setting]
  await hands.tap(on.dockButton(page, named(wordIn(exhibit, 'access', language))))
  const choice = on.dialog(page).getByRole('group').nth(row).getByRole('button').nth(place)
  await hands.tap(choice)
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  await hands.tap(on.dialog(page).getByRole('button', { name: named(wordIn(exhibit, 'done', language)) }))
  await expect(on.dialog(page)).toBeHidden()
  await page.clock.fastForward(deafMs)
}

async function tourSections(page: Page, hands: Hands, sections: number, next: string, look: Look): Promise<void> {
  const body = page.locator('body')
  await page.clock.fastForward(deafMs)
  await hands.tap(on.tiles(page).first())
  for (let count = 0; count < sections; count++) {
    await expectScreen(page, 'section')
    await atRest(page)
    const section = (await body.getAttribute('data-section')) ?? ''
    await look(`section ${section}`)
    await hands.tap(on.dockButton(page, named(next)))
    if (sections > 1) await expect(body).not.toHaveAttribute('data-section', section)
  }
  await expectScreen(page, 'section')
}

async function tourIdle(page: Page, times: number, look: Look): Promise<void> {
  await page.clock.fastForward(idleMs.home * times + 1_000)
  await page.clock.fastForward(idleMs.line * times + 500)
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await atRest(page)
  await look('idle question')
}

/** Exactly this name; where it stands in for a missing wording, with the mark of its language behind it. */
const named = (name: string): RegExp =>
  new RegExp(`^\\u2068?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\[.+\\]\\u2069)?$`)
