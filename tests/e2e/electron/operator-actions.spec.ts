import { lstatSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from '../support/electron-app'
import { openPage, openPanel } from '../support/operator'

const logOf = (data: string): string => readFileSync(join(data, 'kiosk.log'), 'utf8')
const count = (text: string, part: string): number => text.split(part).length - 1

/** The program that holds the data folder. */
const holderOf = (data: string): number => Number(/-(\d+)$/.exec(readlinkSync(join(data, 'SingletonLock')))?.[1])

const exitOf = (app: ElectronApplication): Promise<number | null> =>
  new Promise((resolve) => app.process().once('exit', resolve))

// The one that was started again is nobody's child: it goes with its test, whatever became of that.
test.afterEach(({ data }) => {
  if (lstatSync(join(data, 'SingletonLock'), { throwIfNoEntry: false })) process.kill(holderOf(data))
})

async function choose(page: Page, action: string): Promise<void> {
  await openPanel(page)
  await openPage(page, /操作/)
  await page.getByRole('button', { name: action }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: action }).click()
}

test('quits to the system with the code that nothing starts it again for', async ({ app, page, data }) => {
  const ended = exitOf(app)
  await choose(page, '退出到系统')
  expect(await ended).toBe(64)
  expect(logOf(data)).toMatch(/stops/)
  expect(count(logOf(data), '"starts: ')).toBe(1)
})

test('is asked once more, and may be called off', async ({ page }) => {
  await openPanel(page)
  await openPage(page, /操作/)
  await page.getByRole('button', { name: '重启程序' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('屏幕会黑几秒钟')
  await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '重启程序' })).toBeVisible()
})

test('restarts itself and comes back', async ({ app, page, data }) => {
  // Playwright's own way to start it would be part of the arguments, and waits for Playwright.
  await app.evaluate(({ app: electron }, folder) => {
    const relaunch = electron.relaunch.bind(electron)
    electron.relaunch = () => relaunch({ args: ['.', '--data', folder] })
  }, data)
  const first = holderOf(data)
  const ended = exitOf(app)
  await choose(page, '重启程序')
  expect(await ended).toBe(0)
  await expect.poll(() => count(logOf(data), '"starts: '), { timeout: 30_000 }).toBe(2)
  await expect.poll(() => holderOf(data)).not.toBe(first)
  process.kill(holderOf(data))
  await expect.poll(() => count(logOf(data), '"stops"'), { timeout: 15_000 }).toBe(2)
})
