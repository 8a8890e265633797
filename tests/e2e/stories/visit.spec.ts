import { expect, once, test } from '../support/kiosk'
import { expectScreen, on, touchSlideOf, untilSlideOf } from '../support/visit'

// A visit without a break: everything a visitor meets between two loops. Four times as fast as in the hall.
test.use({ clockRate: 4 })
test.setTimeout(120_000)

for (const orientation of ['landscape', 'portrait'] as const) {
  test.describe(orientation, orientation === 'portrait' ? once : {}, () => {
    test.use({ orientation })

    test('a visitor opens the plan from the loop, reads it in English, leaves, and the next finds it in Chinese', async ({
      kiosk,
      hands,
    }) => {
      const body = kiosk.locator('body')
      const html = kiosk.locator('html')
      await expectScreen(kiosk, 'loop')
      await expect(html).toHaveAttribute('lang', 'zh-CN')

      await untilSlideOf(kiosk, 'plan')
      await expect(kiosk.getByRole('button', { name: '打开：园区概况' })).toBeVisible()
      await touchSlideOf(kiosk, hands, 'plan')
      await expectScreen(kiosk, 'section', 'plan')
      await expect(body).toHaveAttribute('data-scene', 'plan')
      await expect(html).toHaveAttribute('lang', 'zh-CN')

      await hands.tap(on.dockButton(kiosk, /^English$/))
      await expect(html).toHaveAttribute('lang', 'en-GB')
      await expect(body).toHaveAttribute('data-section', 'plan')

      await hands.tap(on.dockButton(kiosk, /^Next$/))
      await expect(body).toHaveAttribute('data-section', 'platforms')

      // Nobody is there any more: first the line on the dock, then the question, then the loop.
      await expect(kiosk.locator('.idle-line')).toBeVisible({ timeout: 60_000 })
      const question = kiosk.getByRole('alertdialog', { name: 'Still exploring?' })
      await expect(question).toBeVisible({ timeout: 20_000 })
      await expect(question).toContainText(/Returning to the opening screen in \d+ seconds?/)
      await expectScreen(kiosk, 'loop')
      await expect(html).toHaveAttribute('lang', 'zh-CN')

      await hands.tap(on.invitation(kiosk, '触摸探索'))
      await expectScreen(kiosk, 'home')
      await expect(html).toHaveAttribute('lang', 'zh-CN')
    })
  })
}
