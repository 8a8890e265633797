import type { Page } from '@playwright/test'
import { watchForBlack } from '../support/black'
import { openBetween, setBefore, timeIn } from '../support/hours'
import { expect, once, test as base } from '../support/kiosk'
import { knockByKeys } from '../support/operator'
import { expectScreen } from '../support/visit'

/** A kiosk that was told its opening hours before it was started. Twenty minutes pass in one. */
const test = base.extend<{ hours: object }>({
  clockRate: 20,
  hours: ({}, use) => use({}),
  data: async ({ data, hours }, use) => {
    setBefore(data, { hours })
    await use(data)
  },
})

const middle = (page: Page) => {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  return { x: width / 2, y: height / 2 }
}
const playing = (page: Page): Promise<number> => page.evaluate(() => document.getAnimations().length)

test.describe('closed now, open in five minutes', () => {
  test.use({ hours: ({}, use) => use(openBetween(5, 65)) })

  test('the screen is black, a touch says when it opens, and it wakes by itself', async ({ kiosk, hands }) => {
    await expectScreen(kiosk, 'asleep')
    await expect(kiosk.locator('#opening')).toHaveCount(0)
    expect(await playing(kiosk)).toBe(0)
    expect(await kiosk.locator('body').innerText()).toBe('')
    await hands.tap(middle(kiosk))
    await expect(kiosk.getByText(/^今天\d\d:\d\d开放$|^明天\d\d:\d\d开放$/)).toBeVisible()
    await expect(kiosk.getByText(/^Opens (today|tomorrow) at \d\d:\d\d$/)).toBeVisible()
    await expectScreen(kiosk, 'asleep')
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop', { timeout: 30_000 })
  })

  test('the operator gets in, and leaves a black screen', once, async ({ kiosk, hands }) => {
    await knockByKeys(kiosk, 'panel')
    await hands.tap(kiosk.getByRole('button', { name: '返回展览' }))
    await expectScreen(kiosk, 'asleep')
  })
})

test.describe('closed all day', () => {
  test.use({ hours: ({}, use) => use(openBetween(300, 360)) })

  test('the answer goes after ten seconds, and the page goes on beating', once, async ({ kiosk, hands }) => {
    await hands.tap(middle(kiosk))
    await expect(kiosk.getByText('Closed now')).toBeVisible()
    await kiosk.waitForTimeout(8_000)
    await expect(kiosk.getByText('Closed now')).toBeVisible()
    await expect(kiosk.getByText('Closed now')).toBeHidden({ timeout: 4_000 })
    const health: unknown = await kiosk.evaluate(() => fetch('/api/health').then((answer) => answer.json()))
    expect(health).toMatchObject({ page: { screen: 'asleep' }, hours: { isOpen: false }, clock: { isTrusted: true } })
  })
})

test.describe('closed all day, but a touch wakes it', () => {
  test.use({ hours: ({}, use) => use({ ...openBetween(300, 360), outside: 'wakes' }) })

  test('the touch only wakes; after the visit it sleeps again', once, async ({ kiosk, hands }) => {
    await hands.tap(middle(kiosk))
    await expectScreen(kiosk, 'loop')
    await kiosk.waitForTimeout(500)
    await expectScreen(kiosk, 'loop')
    await hands.tap(middle(kiosk))
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', /home|section/)
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'asleep', { timeout: 30_000 })
  })

  test('it sleeps again where nobody begins a visit', once, async ({ kiosk, hands }) => {
    await hands.tap(middle(kiosk))
    await expectScreen(kiosk, 'loop')
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'asleep', { timeout: 10_000 })
  })
})

test.describe('open now, closed in four minutes', () => {
  test.use({ hours: ({}, use) => use(openBetween(-60, 4)) })

  test('a visit is not cut off, and the screen sleeps when it ends', once, async ({ kiosk, hands }) => {
    await expectScreen(kiosk, 'loop')
    await hands.tap(middle(kiosk))
    const closes = Date.now() + 15_000
    while (Date.now() < closes) {
      await hands.tap({ x: 5, y: middle(kiosk).y })
      await kiosk.waitForTimeout(700)
      await expect(kiosk.locator('body')).toHaveAttribute('data-screen', /home|section/)
    }
    const kioskAnswer: unknown = await kiosk.evaluate(() => fetch('/api/kiosk').then((answer) => answer.json()))
    expect(kioskAnswer).toMatchObject({ hours: { isOpen: false } })
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'asleep', { timeout: 30_000 })
  })
})

test.describe('a restart in thirteen minutes', () => {
  test.use({ hours: ({}, use) => use({ timeZone: 'UTC', nightlyRestart: timeIn(13) }) })

  test('the page is loaded anew, once, while nobody is at it, and without a second of black', async ({ kiosk }) => {
    const seen = await watchForBlack(kiosk)
    const loads: number[] = []
    kiosk.on('load', () => loads.push(Date.now()))
    await expect.poll(() => loads.length, { timeout: 50_000 }).toBe(1)
    await expectScreen(kiosk, 'loop')
    await kiosk.waitForTimeout(2_000)
    const { frames, since, blackMs } = await seen()
    expect(since).toBeLessThan((loads[0] ?? 0) - 500)
    expect(blackMs).toBeLessThanOrEqual(1_000)
    test.info().annotations.push({ type: 'black', description: `${Math.round(blackMs)} ms in ${frames} frames` })
    await kiosk.waitForTimeout(2_000)
    expect(loads.length).toBe(1)
  })
})
