import { expect, type Page } from '@playwright/test'
import type { Hands } from './hands'
import { expectScreen, on } from './visit'

export type Language = 'zh' | 'en'
/** What a visitor may have set in Access. */
export type Setting = 'default' | 'largest' | 'contrast' | 'reach'

/** Called at every stop with the screen's name, when it is at rest. */
export type Look = (name: string) => Promise<void>

const names = {
  zh: { invitation: '触摸探索', access: '辅助', done: '完成', next: '下一节', home: '首页', keep: '继续浏览' },
  en: {
    invitation: 'Touch to explore',
    access: 'Access',
    done: 'Done',
    next: 'Next',
    home: 'Home',
    keep: 'Keep exploring',
  },
} as const

/** The choice in the panel, by row and place, so that it needs no language. */
const choices = { largest: [0, 2], contrast: [1, 1], reach: [3, 1] } as const
const sections = 7
const dwellMs = 9_000
const idleMs = { home: 30_000, line: 15_000 }

/** Makes a page fit for a tour: its clock can be turned, and it rests sooner after a change. */
export async function readyForTour(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.clock.install()
  await page.reload()
  await page.locator('body[data-screen]').waitFor()
}

/** Waits until all is painted: fonts, pictures, the short fades. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(350)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
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

/** Home, every section, the Access panel and the idle question, in a language and with something set. */
export async function tourContent(
  page: Page,
  hands: Hands,
  how: { language: Language; setting: Setting },
  look: Look,
): Promise<void> {
  const word = names[how.language]
  await expectScreen(page, 'loop')
  await hands.tap(on.invitation(page, word.invitation))
  await expectScreen(page, 'home')
  if (how.setting !== 'default') await choose(page, hands, how.language, how.setting)
  await atRest(page)
  await look('home')
  await hands.tap(on.dockButton(page, exactly(word.access)))
  await atRest(page)
  await look('access')
  await hands.tap(on.dialog(page).getByRole('button', { name: word.done }))
  await tourSections(page, hands, word.next, look)
  await hands.tap(on.dockButton(page, exactly(word.home)))
  await expectScreen(page, 'home')
  await tourIdle(page, how.setting === 'default' ? 1 : 2, look)
}

async function choose(
  page: Page,
  hands: Hands,
  language: Language,
  setting: 'largest' | 'contrast' | 'reach',
): Promise<void> {
  const [row, place] = choices[setting]
  await hands.tap(on.dockButton(page, exactly(names[language].access)))
  const choice = on.dialog(page).getByRole('group').nth(row).getByRole('button').nth(place)
  await hands.tap(choice)
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  await hands.tap(on.dialog(page).getByRole('button', { name: names[language].done }))
  await expect(on.dialog(page)).toBeHidden()
  await page.waitForTimeout(400)
}

async function tourSections(page: Page, hands: Hands, next: string, look: Look): Promise<void> {
  await page.waitForTimeout(400)
  await hands.tap(on.tiles(page).first())
  for (let count = 0; count < sections; count++) {
    await expectScreen(page, 'section')
    await atRest(page)
    await look(`section ${(await page.locator('body').getAttribute('data-section')) ?? ''}`)
    await hands.tap(on.dockButton(page, exactly(next)))
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

const exactly = (name: string): RegExp => new RegExp(`^${name}$`)
