import type { Page } from '@playwright/test'
import { expect, test } from '../support/kiosk'
import { expectScreen, goHome, on, openTile, sectionOf, touchSlideOf } from '../support/visit'

test('the invitations choose the language and open home; home has seven tiles and nothing else', async ({
  kiosk,
  hands,
}) => {
  await goHome(kiosk, hands, 'en')
  await expect(on.tiles(kiosk)).toHaveCount(7)
  await expect(kiosk.locator('main a, main input, main [tabindex="0"]')).toHaveCount(0)
  await hands.tap(on.dockButton(kiosk, /^中文$/))
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expectScreen(kiosk, 'home')
})

test('a slide that opens no section opens home', async ({ kiosk, hands }) => {
  await touchSlideOf(kiosk, hands, 'identity')
  await expectScreen(kiosk, 'home')
})

test('previous and next lead round through all sections, back leads home', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  await openTile(kiosk, hands, 0)
  const seen = new Set<string | null>()
  for (let step = 0; step < 7; step++) {
    const section = await sectionOf(kiosk)
    seen.add(section)
    await hands.tap(on.dockButton(kiosk, /^下一节$/))
    await expect.poll(() => sectionOf(kiosk)).not.toBe(section)
    await expectScreen(kiosk, 'section')
  }
  expect(seen.size).toBe(7)
  const last = await sectionOf(kiosk)
  await hands.tap(on.dockButton(kiosk, /^上一节$/))
  await expectScreen(kiosk, 'section')
  expect(await sectionOf(kiosk)).not.toBe(last)
  await hands.tap(on.dockButton(kiosk, /^返回$/))
  await expectScreen(kiosk, 'home')
})

test('a swipe turns to the next section, as an extra', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  await openTile(kiosk, hands, 0)
  const first = await sectionOf(kiosk)
  await hands.drag({ x: 750, y: 240 }, { x: 250, y: 240 })
  await expect(kiosk.locator('body')).not.toHaveAttribute('data-section', first ?? '')
})

test('the language switch keeps the section and what was chosen in it', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  await hands.tap(on.tiles(kiosk).filter({ hasText: '园区概况' }))
  await expectScreen(kiosk, 'section', 'plan')
  const choices = kiosk.locator('main').getByRole('button')
  await hands.tap(choices.nth(2))
  await expect(choices.nth(2)).toHaveAttribute('aria-pressed', 'true')
  await hands.tap(on.dockButton(kiosk, /^English$/))
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(kiosk.locator('body')).toHaveAttribute('data-section', 'plan')
  await expect(choices.nth(2)).toHaveAttribute('aria-pressed', 'true')
})

test('the whole way can be gone with a keyboard, and focus is always seen', async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  await kiosk.keyboard.press('Tab')
  await expectSeenFocus(kiosk)
  await kiosk.keyboard.press('Enter')
  await expect(kiosk.locator('body')).not.toHaveAttribute('data-screen', 'loop')
  await expectScreen(kiosk, 'home')
  for (let step = 0; step < 11; step++) {
    await kiosk.keyboard.press('Tab')
    await expectSeenFocus(kiosk)
  }
  await on.tiles(kiosk).first().focus()
  await kiosk.keyboard.press('Enter')
  await expectScreen(kiosk, 'section')
  await on.dockButton(kiosk, /^辅助$/).focus()
  await kiosk.keyboard.press('Enter')
  await expect(on.dialog(kiosk)).toBeVisible()
  await expect(kiosk.locator('main')).toHaveAttribute('inert', '')
  await kiosk.keyboard.press('Escape')
  await expect(on.dialog(kiosk)).toBeHidden()
  await expect(on.dockButton(kiosk, /^辅助$/)).toBeFocused()
})

async function expectSeenFocus(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return 'nothing has focus'
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
    const seen = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    return seen ? 'seen' : `not seen: ${at.outerHTML.slice(0, 100)}`
  })
  expect(focus).toBe('seen')
}
