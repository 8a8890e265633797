import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fillJournal } from '../support/a-year'
import { seriousIn } from '../support/axe'
import { expect, once, test } from '../support/kiosk'
import { openPage, openPanel } from '../support/operator'
import { expectScreen, goHome, on } from '../support/visit'

const sections = ['origin', 'milestones', 'plan', 'platforms', 'investment', 'vision', 'partnership']
const visitors = /^(Visitors|观众)$/

/** The rows of a chart, as a screen reader reads them. */
const rowsOf = (page: Page, title: RegExp) => page.getByRole('table', { name: title }).locator('tbody tr')

const openVisitors = async (page: Page): Promise<void> => {
  await openPanel(page)
  await openPage(page, visitors)
  await page.getByRole('group', { name: /^(Period|时段)$/ }).waitFor()
}

test.describe('a visit', () => {
  test('is in the figures with its touches, its screens and its language', async ({ kiosk, hands }) => {
    await expectScreen(kiosk, 'loop')
    await goHome(kiosk, hands)
    await hands.tap(on.tiles(kiosk).first())
    await expectScreen(kiosk, 'section')
    await hands.tap(kiosk.getByRole('button', { name: '首页' }))
    await expectScreen(kiosk, 'home')
    // What is noted is sent a moment later.
    await kiosk.waitForTimeout(2_500)
    await openVisitors(kiosk)
    await kiosk.getByRole('button', { name: '今天' }).click()
    await expect(rowsOf(kiosk, /^各页面打开次数/).first()).toHaveText('首页2')
    await expect(rowsOf(kiosk, /^语言：?.*开始/).first()).toContainText('中文')
    await expect(kiosk.getByRole('img', { name: /^触摸位置/ })).toBeVisible()
  })
})

for (const orientation of ['landscape', 'portrait'] as const) {
  test.describe(`four weeks of visits, ${orientation}`, () => {
    test.use({ orientation, shortSide: 1080 })
    test.describe.configure({ timeout: 120_000 })

    test('are figures, charts and a map of touches, and axe finds nothing serious', once, async ({ kiosk, data }) => {
      await expectScreen(kiosk, 'loop')
      const visits = fillJournal(data, 28, sections, sections)
      await openVisitors(kiosk)
      for (const [language, month, against] of [
        ['zh', '30 天', '之前同样长的时段'],
        ['en', '30 days', 'The time before'],
      ] as const) {
        await kiosk.getByRole('button', { name: language === 'zh' ? '中文' : 'English' }).click()
        await kiosk.getByRole('button', { name: month }).click()
        await expect(kiosk.locator('.tile dd').first()).toHaveText(String(visits))
        await expect(rowsOf(kiosk, /^(Visits over time|参观走势)$/)).toHaveCount(30)
        await expect(kiosk.locator('canvas').first()).toBeVisible()
        await kiosk.getByRole('button', { name: against }).click()
        await expect(kiosk.getByText(language === 'zh' ? '对比时段：0' : 'then: 0').first()).toBeVisible()
        const serious = await seriousIn(kiosk)
        await kiosk.getByRole('button', { name: language === 'zh' ? '不对比' : 'Nothing' }).click()
        expect(serious).toEqual([])
      }
    })
  })
}

test('the figures are saved into a folder with a guide to their columns', async ({ kiosk, data }) => {
  await expectScreen(kiosk, 'loop')
  fillJournal(data, 5, sections, sections)
  await openVisitors(kiosk)
  await kiosk.getByRole('button', { name: '导出' }).click()
  const sheet = kiosk.getByRole('alertdialog')
  await sheet.getByRole('button', { name: /^本机文件夹/ }).click()
  await sheet.getByRole('switch').click()
  await sheet.getByRole('button', { name: '导出' }).click()
  await expect(sheet.getByRole('status')).toContainText('已保存到本机')
  const [name = ''] = readdirSync(join(data, 'exports'))
  expect(name).toMatch(/^visitors-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d$/)
  const saved = readdirSync(join(data, 'exports', name)).toSorted()
  expect(saved).toContain('events.csv')
  expect(saved).toContain('columns.zh.txt')
  const hours = readFileSync(join(data, 'exports', name, 'visits-by-hour.csv'), 'utf8')
  expect(hours).toMatch(/^\uFEFFday,hour,visits\r\n\d{4}-\d\d-\d\d,\d+,\d+\r\n/)
  for (const file of saved) expect(readFileSync(join(data, 'exports', name, file), 'utf8')).not.toContain(data)
})
