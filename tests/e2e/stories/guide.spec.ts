import type { Page } from '@playwright/test'
import { seriousIn } from '../support/axe'
import { expect, once, test } from '../support/kiosk'
import { expectScreen } from '../support/visit'

/** What stands on screen while a guide leads, by what a visitor reads. */
const bar = (page: Page) => page.locator('.guide-bar')
const stopIs = (page: Page, place: number) => expect(bar(page)).toContainText(`第${String(place)}站`)

/** One press of a clicker. The next one comes after the screen has answered. */
const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key)
}

test('a clicker starts a tour from the loop, leads it, and Escape gives the loop back', async ({ kiosk }) => {
  const body = kiosk.locator('body')
  await expectScreen(kiosk, 'loop')
  await press(kiosk, 'PageDown')
  await stopIs(kiosk, 1)
  await expect(bar(kiosk)).toContainText('导览中')
  await expect(bar(kiosk)).toContainText('Guided tour')
  await expect(body).toHaveAttribute('data-slide', 'identity')
  await expect(kiosk.getByRole('button', { name: '触摸探索' })).toHaveCount(0)
  await press(kiosk, 'PageDown')
  await stopIs(kiosk, 2)
  await expect(body).toHaveAttribute('data-section', 'partnership')
  await press(kiosk, 'ArrowRight')
  await stopIs(kiosk, 3)
  await expect(body).toHaveAttribute('data-section', 'milestones')
  await expect(kiosk.locator('main')).toContainText('园区开工建设')
  await press(kiosk, 'PageUp')
  await expect(body).toHaveAttribute('data-section', 'partnership')
  await press(kiosk, 'Escape')
  await expectScreen(kiosk, 'loop')
  await expect(bar(kiosk)).toHaveCount(0)
  await expect(kiosk.getByRole('button', { name: '触摸探索' })).toBeVisible()
})

test('B and the period make the screen black and bring it back', once, async ({ kiosk }) => {
  await press(kiosk, 'b')
  await stopIs(kiosk, 1)
  const black = kiosk.locator('.black')
  for (const key of ['b', '.']) {
    await press(kiosk, key)
    await expect(black).toBeVisible()
    const size = kiosk.viewportSize()
    expect(await black.boundingBox()).toMatchObject({ x: 0, y: 0, width: size?.width, height: size?.height })
    await press(kiosk, key)
    await expect(black).toHaveCount(0)
  }
})

test('visitors choose what is in the picture while a guide leads, and lead nowhere', async ({ kiosk, hands }) => {
  await press(kiosk, 'PageDown')
  await stopIs(kiosk, 1)
  const { width, height } = kiosk.viewportSize() ?? { width: 0, height: 0 }
  await hands.tap({ x: width / 2, y: height / 2 })
  await stopIs(kiosk, 1)
  await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
  for (let stop = 2; stop <= 5; stop += 1) {
    await press(kiosk, 'PageDown')
    await stopIs(kiosk, stop)
  }
  await expectScreen(kiosk, 'section', 'plan')
  const plot = kiosk.getByRole('button', { name: '生活区', exact: true }).first()
  await hands.tap(plot)
  await expect(plot).toHaveAttribute('aria-pressed', 'true')
  await hands.drag({ x: width * 0.8, y: height * 0.2 }, { x: width * 0.2, y: height * 0.2 })
  await expect(kiosk.locator('body')).toHaveAttribute('data-section', 'plan')
  await stopIs(kiosk, 5)
})

test('a page that is loaded anew returns into the tour', async ({ kiosk }) => {
  await press(kiosk, 'PageDown')
  await press(kiosk, 'PageDown')
  await stopIs(kiosk, 2)
  await kiosk.reload()
  await expect(kiosk.locator('body')).toHaveAttribute('data-section', 'partnership')
  await stopIs(kiosk, 2)
})

test('page keys turn the sections for a visitor with a keyboard, as ever', once, async ({ kiosk }) => {
  await kiosk.locator('main .open').focus()
  await kiosk.keyboard.press('Enter')
  await expectScreen(kiosk, 'home')
  await kiosk.keyboard.press('b')
  await kiosk.keyboard.press('.')
  await expectScreen(kiosk, 'home')
  await kiosk.locator('main').getByRole('button').first().focus()
  await kiosk.keyboard.press('Enter')
  await expectScreen(kiosk, 'section')
  const section = (await kiosk.locator('body').getAttribute('data-section')) ?? ''
  await kiosk.keyboard.press('PageDown')
  await expect(kiosk.locator('body')).not.toHaveAttribute('data-section', section)
  await expect(bar(kiosk)).toHaveCount(0)
})

test.describe('when the guide walks off', () => {
  // The lease of five minutes passes in ten seconds, the line and the count in half a second and two thirds.
  test.use({ clockRate: 30 })

  test('the kiosk asks, and the loop returns', async ({ kiosk }) => {
    await press(kiosk, 'PageDown')
    await press(kiosk, 'PageDown')
    await stopIs(kiosk, 2)
    await expect(kiosk.locator('.guide-bar .line')).toBeVisible({ timeout: 15_000 })
    await expect(kiosk.getByRole('alertdialog')).toContainText('导览还在继续吗')
    await expectScreen(kiosk, 'loop')
    await expect(bar(kiosk)).toHaveCount(0)
  })

  test('a press in the count goes on with the tour', once, async ({ kiosk }) => {
    await press(kiosk, 'PageDown')
    await stopIs(kiosk, 1)
    await kiosk.getByRole('alertdialog').waitFor({ timeout: 15_000 })
    await press(kiosk, 'PageDown')
    await expect(kiosk.getByRole('alertdialog')).toHaveCount(0)
    await stopIs(kiosk, 2)
  })
})

for (const orientation of ['landscape', 'portrait'] as const) {
  test.describe(orientation, () => {
    test.use({ orientation, shortSide: 1080 })

    test('axe finds nothing serious on the stops of a tour', once, async ({ kiosk }) => {
      test.setTimeout(120_000)
      await press(kiosk, 'PageDown')
      for (let stop = 1; stop <= 3; stop += 1) {
        await stopIs(kiosk, stop)
        await expectScreen(kiosk, stop === 1 ? 'loop' : 'section')
        expect(await seriousIn(kiosk)).toEqual([])
        await press(kiosk, 'PageDown')
      }
    })
  })
}
