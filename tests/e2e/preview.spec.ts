import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type FrameLocator, type Page } from '@playwright/test'
import { launchChromium } from './support/kiosk'
import { watchForTrouble } from './support/watch'
import { start } from './support/web-host'

const bundled = join(import.meta.dirname, '..', '..', 'resources', 'exhibit')
const addressIn = /http:\/\/127\.0\.0\.1:\d+\/preview/

type Preview = {
  readonly page: Page
  readonly kiosk: FrameLocator
  /** Changes a file of the exhibit as an editor would, and saves it. */
  readonly edit: (path: string, change: (text: string) => string) => void
}

const test = base.extend<{ preview: Preview }>({
  preview: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-edited-'))
    cpSync(bundled, folder, { recursive: true })
    const program = start([join('out', 'main', 'cli.js'), 'preview', folder, '--port', '0', '--json'])
    await expect.poll(() => program.stdout()).toMatch(addressIn)
    const browser = await launchChromium()
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'en-GB' })
    const trouble = watchForTrouble(page)
    await page.goto(addressIn.exec(program.stdout())?.[0] ?? '')
    const kiosk = page.frameLocator('iframe')
    await kiosk.locator('body[data-screen]').waitFor()
    const edit: Preview['edit'] = (path, change) => {
      const file = join(folder, path)
      writeFileSync(file, change(readFileSync(file, 'utf8')))
    }
    await use({ page, kiosk, edit })
    await browser.close()
    program.process.kill('SIGTERM')
    const code = await program.ended
    rmSync(folder, { recursive: true, force: true })
    expect(trouble.all()).toEqual([])
    expect(code).toBe(0)
  },
})
const { expect } = test

const places = (page: Page) => page.getByRole('navigation', { name: 'Screens' })
const pick = (page: Page, group: string, name: string): Promise<void> =>
  page.getByRole('group', { name: group, exact: true }).getByRole('button', { name, exact: true }).click()
const titleOfPlan = /8\.05平方公里/
const reworded = (text: string): string => text.replaceAll('8.05平方公里', '9.99平方公里')

test('a change on disk is on screen within a second, and the editor stays where they were', async ({ preview }) => {
  const { page, kiosk, edit } = preview
  await places(page).getByRole('button', { name: '园区概况' }).click()
  await expect(kiosk.locator('body')).toHaveAttribute('data-section', 'plan')
  await pick(page, 'Text size', '125')
  await kiosk.getByRole('button', { name: '生活区' }).first().click()
  await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText(titleOfPlan)

  const times: number[] = []
  for (const [word, next] of [
    ['8.05平方公里', '8.06平方公里'],
    ['8.06平方公里', '8.07平方公里'],
    ['8.07平方公里', '8.08平方公里'],
    ['8.08平方公里', '8.09平方公里'],
    ['8.09平方公里', '8.10平方公里'],
  ] as const) {
    const began = Date.now()
    edit('sections/plan.yaml', (text) => text.replaceAll(word, next))
    await kiosk.locator('h1', { hasText: next.slice(0, 4) }).waitFor()
    times.push(Date.now() - began)
  }
  test.info().annotations.push({ type: 'from disk to screen, ms', description: times.join(' ') })
  const [, , middle = Infinity] = times.toSorted((a, b) => a - b)
  expect(middle).toBeLessThan(1_000)
  await expect(kiosk.locator('body')).toHaveAttribute('data-section', 'plan')
  await expect(kiosk.locator('html')).toHaveAttribute('data-text', '125')
  await expect(kiosk.locator('main [aria-pressed=true]').first()).toBeVisible()
})

test('a broken edit leaves the last good screen and is told with its line, in both languages', async ({ preview }) => {
  const { page, kiosk, edit } = preview
  await places(page).getByRole('button', { name: '园区概况' }).click()
  edit('sections/plan.yaml', (text) => reworded(text).replace(/^title:/m, 'titel:'))
  const problem = page.locator('.problems li').first()
  await expect(problem).toContainText('“titel” is not a name that is known here.')
  await expect(problem.locator('code')).toHaveText(/^sections\/plan\.yaml:\d+:1$/)
  await expect(problem).toContainText('Write title.')
  await expect(page.getByRole('status')).toContainText('The screen shows the exhibit as it was before')
  await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText(titleOfPlan)
  await pick(page, '中文 / English', '中文')
  await expect(page.getByRole('status')).toContainText('仍显示修改前的展览')
  await expect(problem).not.toContainText('is not a name')

  edit('sections/plan.yaml', (text) => text.replace(/^titel:/m, 'title:'))
  await expect(kiosk.getByRole('heading', { level: 1 })).toHaveText(/9\.99平方公里/)
  await expect(page.locator('.problems li[data-code=unknown-key]')).toHaveCount(0)
})

test('every screen is a touch away, as any visitor could have set it', async ({ preview }) => {
  const { page, kiosk } = preview
  const [body, root] = [kiosk.locator('body'), kiosk.locator('html')]
  await places(page).getByRole('button').nth(4).click()
  await expect(body).toHaveAttribute('data-scene', 'pillars')
  await places(page).getByRole('button', { name: 'Home' }).click()
  await expect(body).toHaveAttribute('data-screen', 'home')
  await places(page).getByRole('button', { name: 'Access panel' }).click()
  await expect(kiosk.getByRole('dialog')).toBeVisible()
  await pick(page, 'Language', 'English')
  await expect(root).toHaveAttribute('lang', /^en/)
  await pick(page, 'Contrast', 'High')
  await expect(root).toHaveAttribute('data-contrast', 'high')
  await pick(page, 'Theme', 'Ore')
  await expect(kiosk.locator('.app')).toHaveAttribute('data-theme', 'ore')
  await pick(page, 'Orientation', 'Portrait')
  await expect.poll(() => root.evaluate(() => [innerWidth, innerHeight])).toEqual([1080, 1920])
  // A touch in the frame is what a visitor would do, and the page around it follows.
  await kiosk.getByRole('dialog').getByRole('button', { name: 'Extra large' }).click()
  await expect(page.getByRole('group', { name: 'Text size' }).getByRole('button', { name: '150' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('20 mm in the hall are 20 mm on the desk', async ({ preview }) => {
  const { page } = preview
  await page.locator('input[name=hall]').fill('55')
  await page.locator('input[name=own]').fill('24')
  await pick(page, 'Size', 'True size')
  const own = await page.evaluate(() => Math.hypot(screen.width, screen.height) / 24 / 25.4)
  const width = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().width)
  const widthOfHallMm = (55 * 25.4 * 1920) / Math.hypot(1920, 1080)
  expect(width / own / widthOfHallMm).toBeCloseTo(1, 4)
})

test('the kiosk in the frame listens to nobody but the page around it', async ({ preview }) => {
  const { page, kiosk } = preview
  const place = await kiosk.locator('html').evaluate(() => document.body.dataset['slide'])
  await kiosk.locator('html').evaluate(() => postMessage({ kiosk: 'wish', go: { screen: 'home' } }, location.origin))
  await page.evaluate(() => frames[0]?.postMessage({ kiosk: 'wish', go: { screen: 'cellar' } }, location.origin))
  await page.waitForTimeout(500)
  expect(await kiosk.locator('html').evaluate(() => document.body.dataset['slide'])).toBe(place)
})
