import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { seriousIn } from '../support/axe'
import { expect, once, test } from '../support/kiosk'
import { openPage, openPanel } from '../support/operator'

/** The sheet of hand-over, test by test, and what is saved of it. */
test.use({ shortSide: 1080 })
test.describe.configure({ timeout: 120_000 })

const open = async (page: Page, language: 'English' | '中文' = 'English'): Promise<void> => {
  await openPanel(page)
  await page.getByRole('button', { name: language }).click()
  await openPage(page, /^(Self-test|自检)$/)
  await expect(row(page, 'touch')).toBeVisible()
}
const row = (page: Page, check: string): Locator => page.locator(`[data-check="${check}"]`)
const begin = async (page: Page, check: string): Promise<void> => {
  await row(page, check)
    .getByRole('button', { name: /^(Begin|Measure|Again|开始|测量|重测)$/ })
    .click()
}
const result = (page: Page, check: string, how: string): Promise<void> =>
  expect(row(page, check)).toHaveAttribute('data-result', how, { timeout: 20_000 })
const answer = (page: Page, name: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click()
const pattern = (page: Page): Locator => page.locator('.pattern')

test(
  'cells that nobody touches are shown and counted, and a finger held for three seconds ends it',
  once,
  async ({ kiosk, hands }) => {
    await open(kiosk)
    expect(await seriousIn(kiosk)).toEqual([])
    await begin(kiosk, 'touch')
    await expect(pattern(kiosk)).toHaveAttribute('data-touched', '0')
    const cells = Number(await pattern(kiosk).getAttribute('data-cells'))
    expect(cells).toBeGreaterThan(500)

    // Two fingers at a time, and a wipe: only what is reported counts.
    await hands.touch('touchStart', [
      { x: 100, y: 100 },
      { x: 900, y: 500 },
    ])
    await hands.touch('touchEnd', [])
    await expect(pattern(kiosk)).toHaveAttribute('data-touched', '2')
    await hands.drag({ x: 100, y: 300 }, { x: 1_700, y: 300 })
    await expect(pattern(kiosk)).toHaveAttribute('data-touched', '11')

    await hands.touch('touchStart', [{ x: 100, y: 100 }])
    await kiosk.waitForTimeout(3_200)
    await expect(kiosk.getByText(`${cells - 11} cells in red`)).toBeVisible()
    await hands.touch('touchEnd', [])
    await expect(pattern(kiosk)).toBeVisible()
    await hands.tap({ x: 400, y: 700 })
    await expect(kiosk.getByRole('alertdialog')).toContainText(
      `11 of ${cells} cells were touched. Fingers at a time: 2.`,
    )
    await expect(kiosk.getByRole('alertdialog').getByRole('button', { name: 'Passed' })).toHaveCount(0)
    await answer(kiosk, 'Failed')
    await result(kiosk, 'touch', 'failed')
  },
)

test('every cell touched ends it by itself, and passes', once, async ({ kiosk }) => {
  await open(kiosk)
  await begin(kiosk, 'touch')
  await expect(pattern(kiosk)).toBeVisible()
  // A finger that reports on every cell of its way; real touches of so many cells take minutes.
  await pattern(kiosk).evaluate((cover) => {
    const send = (type: string, x: number, y: number) =>
      cover.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 7,
          pointerType: 'touch',
          isPrimary: true,
          clientX: x,
          clientY: y,
        }),
      )
    send('pointerdown', 1, 1)
    for (let y = 1; y < window.innerHeight; y += 10)
      for (let x = 1; x < window.innerWidth; x += 10) send('pointermove', x, y)
    send('pointerup', window.innerWidth - 1, window.innerHeight - 1)
  })
  await answer(kiosk, 'Passed')
  await result(kiosk, 'touch', 'passed')
})

test('colours, lines, sound, clock, disk, network and screen, and the sheet that is saved', async ({
  kiosk,
  hands,
  data,
  host,
}) => {
  await open(kiosk)
  await begin(kiosk, 'colours')
  const colour = kiosk.locator('[data-colour]')
  await expect(colour).toBeVisible()
  // The first touch takes the hint away.
  await hands.tap({ x: 800, y: 400 })
  for (const id of ['red', 'green', 'blue', 'white', 'black', 'grey']) {
    await expect(colour).toHaveAttribute('data-colour', id)
    const { width, height } = (await colour.boundingBox()) ?? { width: 0, height: 0 }
    expect({ width, height }).toEqual(kiosk.viewportSize())
    await hands.tap({ x: 800, y: 400 })
  }
  await answer(kiosk, 'Passed')
  await result(kiosk, 'colours', 'passed')

  await begin(kiosk, 'sharpness')
  await expect(kiosk.getByText('1920 × 1080 · pixel ratio 1')).toBeVisible()
  await hands.tap({ x: 800, y: 400 })
  await hands.tap({ x: 800, y: 400 })
  await answer(kiosk, 'Passed')
  await result(kiosk, 'sharpness', 'passed')

  await begin(kiosk, 'sound')
  await kiosk.getByRole('button', { name: 'Play left' }).click()
  await expect(kiosk.getByRole('button', { name: 'Play right' })).toBeEnabled({ timeout: 10_000 })
  await kiosk.getByRole('switch', { name: 'Heard on the left' }).click()
  await answer(kiosk, 'Failed')
  await result(kiosk, 'sound', 'failed')
  await expect(row(kiosk, 'sound')).toContainText('left heard, right not heard')

  await begin(kiosk, 'clock')
  await expect(kiosk.getByRole('alertdialog')).toContainText(/\d\d:\d\d:\d\d/)
  await answer(kiosk, 'The same')
  await result(kiosk, 'clock', 'passed')

  for (const check of ['disk', 'network', 'screen']) await begin(kiosk, check)
  await expect(row(kiosk, 'disk')).toContainText(/writes \d+ MB\/s, \d+ MB free/, { timeout: 30_000 })
  await result(kiosk, 'network', 'passed')
  await expect(row(kiosk, 'screen')).toContainText('1920 × 1080', { timeout: 20_000 })

  await kiosk.getByRole('button', { name: '中文' }).click()
  await kiosk.getByRole('button', { name: '查看并保存' }).click()
  expect(await seriousIn(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: '本机（exports 文件夹）' }).click()
  const ending = host === 'electron' ? 'pdf' : 'html'
  await expect(kiosk.getByText(new RegExp(`已保存：self-test-.*\\.${ending}`))).toBeVisible({ timeout: 30_000 })
  const [file = 'none'] = readdirSync(join(data, 'exports'))
  const bytes = readFileSync(join(data, 'exports', file))
  if (host === 'electron') expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  else expect(bytes.toString()).toContain('未通过')
  await kiosk.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  await expect(kiosk.getByRole('dialog')).toHaveCount(0)

  // What was found is still there after the panel was closed.
  await kiosk.getByRole('button', { name: '关闭', exact: true }).click()
  await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
  // Touches are deaf for a moment after one that changed the screen.
  await kiosk.waitForTimeout(1_000)
  await open(kiosk, '中文')
  await result(kiosk, 'colours', 'passed')
  await result(kiosk, 'sound', 'failed')
})

test(
  'a pattern goes with the panel when nobody is there, and stays while somebody works',
  once,
  async ({ kiosk, hands }) => {
    await kiosk.clock.install()
    await open(kiosk)
    await begin(kiosk, 'colours')
    await kiosk.clock.fastForward(40_000)
    await hands.tap({ x: 800, y: 400 })
    await kiosk.clock.fastForward(40_000)
    await expect(pattern(kiosk)).toBeVisible()
    await kiosk.clock.fastForward(25_000)
    await expect(pattern(kiosk)).toHaveCount(0)
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
  },
)
