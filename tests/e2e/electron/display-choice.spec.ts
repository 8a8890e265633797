import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/electron-app'
import { openPage, openPanel } from '../support/operator'

/** The operator chooses another display. A display that shows nothing must not be the last word. */
test.use({ args: ['--screen-info={1920x1080}{1080x1920}'] })
test.describe.configure({ timeout: 90_000 })

const left = { x: 0, y: 0, width: 1920, height: 1080 }
const right = { x: 1920, y: 0, width: 1080, height: 1920 }
const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
const coversOf = (app: ElectronApplication) =>
  app.evaluate(({ BaseWindow, BrowserWindow }) =>
    BaseWindow.getAllWindows()
      .filter((window) => !(window instanceof BrowserWindow))
      .map((window) => window.getBounds()),
  )
const tryOther = async (app: ElectronApplication, page: Page): Promise<void> => {
  const count = await app.evaluate(({ screen }) => screen.getAllDisplays().length)
  test.skip(count < 2, 'this machine has one display')
  await openPanel(page)
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await openPage(page, /^Settings$/)
  await page.getByRole('button', { name: 'Display and reach', exact: true }).click()
  expect(await boundsOf(app)).toEqual(left)
  await page.getByRole('button', { name: /1080 × 1920 pixels/ }).click()
  await expect.poll(() => boundsOf(app)).toEqual(right)
  expect(await coversOf(app)).toEqual([left])
}
const question = (page: Page) => page.getByRole('alertdialog', { name: 'Do you see the kiosk here?' })

test('the kiosk moves at once, and stays where somebody sees it', async ({ app, page }) => {
  await tryOther(app, page)
  await question(page).getByRole('button', { name: 'Yes, stay here' }).click()
  await expect(question(page)).toHaveCount(0)
  await page.waitForTimeout(16_000)
  expect(await boundsOf(app)).toEqual(right)
  // The way back is tried in the same way.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => boundsOf(app)).toEqual(left)
  await question(page).getByRole('button', { name: 'Go back' }).click()
  await expect.poll(() => boundsOf(app)).toEqual(right)
})

test('it goes back by itself when nobody there says that they see it', async ({ app, page }) => {
  await tryOther(app, page)
  await expect(question(page)).toContainText('It goes back by itself')
  await expect.poll(() => boundsOf(app), { timeout: 20_000 }).toEqual(left)
  expect(await coversOf(app)).toEqual([right])
  await expect(question(page)).toHaveCount(0)
})
