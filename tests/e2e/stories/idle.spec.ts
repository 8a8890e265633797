import { expect, test } from '../support/kiosk'
import { expectScreen, goHome, on, openTile } from '../support/visit'

// At the hall's own pace, on a clock that is turned by hand.
test.beforeEach(async ({ kiosk }) => {
  await kiosk.clock.install()
  await kiosk.reload()
  await kiosk.locator('body[data-screen=loop]').waitFor()
})

const seconds = (count: number): number => count * 1000

test('home waits 30 s, shows the line for 15 s, counts 20 s, and the loop comes back', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  const line = kiosk.locator('.idle-line')
  await kiosk.clock.fastForward(seconds(20))
  await expect(line).toBeHidden()
  await kiosk.clock.fastForward(seconds(11))
  await expect(line).toBeVisible()
  await kiosk.clock.fastForward(seconds(15))
  await expect(kiosk.getByRole('alertdialog')).toBeVisible()
  await kiosk.clock.fastForward(seconds(21))
  await expectScreen(kiosk, 'loop')
})

test('a section waits 45 s or longer', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  await openTile(kiosk, hands, 0)
  await kiosk.clock.fastForward(seconds(35))
  await expect(kiosk.locator('.idle-line')).toBeHidden()
})

test('any touch but Finish keeps the visit and does nothing else', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  await kiosk.clock.fastForward(seconds(31))
  await kiosk.clock.fastForward(seconds(15))
  const question = kiosk.getByRole('alertdialog')
  await expect(question).toBeVisible()
  await hands.tap({ x: 20, y: 300 })
  await expect(question).toBeHidden()
  await expectScreen(kiosk, 'home')
})

test('Finish goes back to the loop at once, and everything the visitor changed is reset', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands, 'en')
  await hands.tap(on.dockButton(kiosk, /^Access$/))
  for (const name of ['Extra large', 'High', 'Reduced', 'Lower']) {
    await hands.tap(on.dialog(kiosk).getByRole('button', { name, exact: true }))
  }
  await hands.tap(on.dialog(kiosk).getByRole('button', { name: 'Done' }))
  await expect(on.dialog(kiosk)).toBeHidden()
  // Whoever needed Access gets twice the time.
  await kiosk.clock.fastForward(seconds(50))
  await expect(kiosk.locator('.idle-line')).toBeHidden()
  await kiosk.clock.fastForward(seconds(11))
  await expect(kiosk.locator('.idle-line')).toBeVisible()
  await kiosk.clock.fastForward(seconds(31))
  await hands.tap(kiosk.getByRole('button', { name: 'Finish' }))
  await expectScreen(kiosk, 'loop')
  await goHome(kiosk, hands, 'zh')
  await hands.tap(on.dockButton(kiosk, /^辅助$/))
  const chosen = on.dialog(kiosk).locator('[aria-pressed=true]')
  await expect(chosen).toHaveText(['标准', '标准', '标准', '标准'])
})

test('the loop can be held, and goes on by itself after a minute', async ({ kiosk, hands }) => {
  const body = kiosk.locator('body')
  await hands.tap(kiosk.getByRole('button', { name: '暂停轮播' }))
  const slide = (await body.getAttribute('data-slide')) ?? ''
  await expect(kiosk.getByRole('button', { name: '继续轮播' })).toBeVisible()
  await kiosk.clock.fastForward(seconds(45))
  await expect(body).toHaveAttribute('data-slide', slide)
  await kiosk.clock.fastForward(seconds(16))
  await kiosk.clock.fastForward(seconds(10))
  await expect(body).not.toHaveAttribute('data-slide', slide)
})
