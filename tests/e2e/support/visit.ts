import { expect, type Page } from '@playwright/test'
import type { Hands } from './hands'

/** Longer than the 300 ms a screen is deaf after a touch has changed it, and than any fade. */
const settledMs = 450

/** The parts of the screen a visitor can see and name, by what the black-box contract calls them. */
export const on = {
  dock: (page: Page) => page.getByRole('navigation'),
  dockButton: (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name }),
  language: (page: Page, name: '中文' | 'English') => page.getByRole('navigation').getByText(name, { exact: true }),
  tiles: (page: Page) => page.locator('main').getByRole('button'),
  dialog: (page: Page) => page.getByRole('dialog'),
  invitation: (page: Page, name: string) => page.getByRole('button', { name }),
}

/** Waits until a screen is up, and its deafness over. */
export async function expectScreen(
  page: Page,
  screen: 'loop' | 'home' | 'section' | 'asleep',
  section?: string,
): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-screen', screen)
  if (section !== undefined) await expect(page.locator('body')).toHaveAttribute('data-section', section)
  await page.waitForTimeout(settledMs)
}

/** Waits until the loop shows a slide of a scene. */
export async function untilSlideOf(page: Page, scene: string): Promise<void> {
  await page.locator(`body[data-screen=loop][data-scene=${scene}]`).waitFor({ timeout: 90_000 })
}

/** Touches the middle of the picture while a slide of a scene is up, at once, before the loop turns. */
export async function touchSlideOf(page: Page, hands: Hands, scene: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await untilSlideOf(page, scene)
  await hands.tap({ x: width / 2, y: height * 0.4 })
}

/** From the loop to home in a language, by its invitation. */
export async function goHome(page: Page, hands: Hands, language: 'zh' | 'en' = 'zh'): Promise<void> {
  await expectScreen(page, 'loop')
  await hands.tap(on.invitation(page, language === 'zh' ? '触摸探索' : 'Touch to explore'))
  await expectScreen(page, 'home')
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? /^zh/ : /^en/)
}

/** From home into a section, by the place of its tile (from 0). */
export async function openTile(page: Page, hands: Hands, place: number): Promise<void> {
  await hands.tap(on.tiles(page).nth(place))
  await expectScreen(page, 'section')
}

/** The section on screen. */
export async function sectionOf(page: Page): Promise<string | null> {
  return page.locator('body').getAttribute('data-section')
}
