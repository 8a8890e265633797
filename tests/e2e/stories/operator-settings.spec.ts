import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { seriousIn } from '../support/axe'
import { expect, once, test } from '../support/kiosk'
import { openPage, openPanel } from '../support/operator'
import { expectScreen } from '../support/visit'

/** The operator changes how this kiosk behaves; what is changed is in force at once, without a reload. */
test.use({ shortSide: 1080 })
test.describe.configure({ timeout: 90_000 })

const openSettings = async (page: Page): Promise<void> => {
  await expectScreen(page, 'loop')
  await openPanel(page)
  await page.getByRole('button', { name: 'English', exact: true }).click()
  await openPage(page, /^Settings$/)
  await expect(group(page, 'Loop and idle')).toHaveAttribute('aria-current', 'true')
}
const group = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Groups of settings' }).getByRole('button', { name, exact: true })
const card = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
const press = (page: Page, title: string, name: string | RegExp): Promise<void> =>
  card(page, title).getByRole('button', { name, exact: true }).click()
/** The keys a number is entered on, opened from a card by the button of that name. */
const keys = async (page: Page, title: string, name: 'Set it' | 'Type it'): Promise<Locator> => {
  await press(page, title, name)
  return page.getByRole('dialog', { name: title })
}
const enter = async (page: Page, title: string, name: 'Set it' | 'Type it', number: string): Promise<void> => {
  const pad = await keys(page, title, name)
  for (const sign of number) await pad.getByRole('button', { name: sign, exact: true }).click()
  await pad.getByRole('button', { name: 'Done' }).click()
}
const saved = (page: Page, title: string): Promise<void> =>
  expect(card(page, title).getByText('✓ Saved.')).toBeVisible()
const told = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const body: unknown = await (await fetch('/api/kiosk')).json()
    return body
  })

test('the loop follows its languages as soon as they are changed', async ({ kiosk }) => {
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await openSettings(kiosk)
  await group(kiosk, 'Languages').click()
  await press(kiosk, 'Language to begin with', 'English')
  await saved(kiosk, 'Language to begin with')
  await kiosk.getByRole('button', { name: 'Close', exact: true }).click()
  await expectScreen(kiosk, 'loop')
  await expect(kiosk.locator('html')).toHaveAttribute('lang', 'en-GB')
  await expect(kiosk.locator('.invite button').first()).toHaveText('Touch to explore')
})

test('a language that is not offered is nowhere to be touched', once, async ({ kiosk }) => {
  await openSettings(kiosk)
  await group(kiosk, 'Languages').click()
  await card(kiosk, 'Languages offered').getByRole('switch', { name: 'English' }).click()
  await saved(kiosk, 'Languages offered')
  await expect(card(kiosk, 'Languages offered').getByRole('switch', { name: '中文' })).toBeDisabled()
  await kiosk.getByRole('button', { name: 'Close', exact: true }).click()
  await expectScreen(kiosk, 'loop')
  await expect(kiosk.locator('.invite button')).toHaveText(['触摸探索'])
})

test('theme, dwell and volume hold at once, can be taken back, and put back to usual', async ({ kiosk }) => {
  await openSettings(kiosk)
  await enter(kiosk, 'How long a slide stays', 'Set it', '9')
  await saved(kiosk, 'How long a slide stays')
  const more = card(kiosk, 'How long a slide stays').getByRole('button', { name: /more$/ })
  for (let n = 0; n < 3; n += 1) await more.click()
  await expect.poll(() => told(kiosk)).toMatchObject({ loop: { dwellSeconds: 12 } })
  await group(kiosk, 'Look and sound').click()
  await press(kiosk, 'Theme', 'Ore, for dim halls')
  await saved(kiosk, 'Theme')
  expect(await told(kiosk)).toMatchObject({ theme: 'ore' })
  await press(kiosk, 'Theme', 'Undo')
  await expect.poll(() => told(kiosk)).toMatchObject({ theme: null, loop: { dwellSeconds: 12 } })
  await group(kiosk, 'Loop and idle').click()
  // Three presses in a row are one change.
  await press(kiosk, 'How long a slide stays', 'Undo')
  await expect.poll(() => told(kiosk)).toMatchObject({ loop: { dwellSeconds: 9 } })
  const ways = card(kiosk, 'How long a slide stays').getByRole('button', { name: /Undo|usual|Unset/ })
  await expect(ways).toHaveText(['Undo', 'Unset'])
  await press(kiosk, 'How long a slide stays', 'Unset')
  await expect.poll(() => told(kiosk)).toMatchObject({ loop: { dwellSeconds: null } })
  await enter(kiosk, 'Patience in a section', 'Type it', '60')
  await expect.poll(() => told(kiosk)).toMatchObject({ idle: { floorSeconds: 60 } })
  await press(kiosk, 'Patience in a section', 'Back to usual')
  await expect.poll(() => told(kiosk)).toMatchObject({ idle: { floorSeconds: 45 } })
})

test('a number nobody entered is not saved', once, async ({ kiosk }) => {
  await openSettings(kiosk)
  for (const close of ['Cancel', 'Done']) {
    const pad = await keys(kiosk, 'How long a slide stays', 'Set it')
    await expect(pad.locator('.text')).toHaveText('')
    if (close === 'Cancel') await pad.getByRole('button', { name: '7', exact: true }).click()
    await pad.getByRole('button', { name: close }).click()
    await expect(pad).toBeHidden()
  }
  // Saved after it, so what would have been saved before is on record by then.
  await card(kiosk, 'Sound in the loop').getByRole('switch').click()
  await saved(kiosk, 'Sound in the loop')
  expect(await told(kiosk)).toMatchObject({ loop: { dwellSeconds: null, sound: true } })
  await expect(card(kiosk, 'How long a slide stays')).toContainText('as the exhibit says')
})

test('unset holds, also straight after a step', once, async ({ kiosk }) => {
  await openSettings(kiosk)
  await enter(kiosk, 'How long a slide stays', 'Set it', '9')
  await expect.poll(() => told(kiosk)).toMatchObject({ loop: { dwellSeconds: 9 } })
  await card(kiosk, 'How long a slide stays').getByRole('button', { name: /more$/ }).click()
  await press(kiosk, 'How long a slide stays', 'Unset')
  await expect.poll(() => told(kiosk)).toMatchObject({ loop: { dwellSeconds: null } })
  await kiosk.waitForTimeout(900)
  expect(await told(kiosk)).toMatchObject({ loop: { dwellSeconds: null } })
})

test('what is refused says why, and nothing is lost', once, async ({ kiosk }) => {
  await openSettings(kiosk)
  await enter(kiosk, 'Patience in a section', 'Type it', '999')
  await expect(card(kiosk, 'Patience in a section').getByRole('alert')).toHaveText(
    '✕ “Patience in a section” takes a number from 10 to 600 seconds.',
  )
  expect(await told(kiosk)).toMatchObject({ idle: { floorSeconds: 45 } })
})

test('a measured screen is checked in millimetres, and the cure is one press', async ({ kiosk }) => {
  await openSettings(kiosk)
  await group(kiosk, 'Display and reach').click()
  const sizes = card(kiosk, 'In millimetres')
  await enter(kiosk, 'Diagonal of the screen', 'Set it', '21.5')
  await expect(sizes).toContainText('476 × 268 mm; 0.248 mm a pixel')
  await enter(kiosk, 'Diagonal of the screen', 'Type it', '55')
  await enter(kiosk, 'Height of the lower edge', 'Set it', '800')
  await expect(sizes).toContainText('1218 × 685 mm; 0.634 mm a pixel')
  await expect(sizes).toContainText('rows 418 to 1080 of 1080')
  await enter(kiosk, 'Height of the lower edge', 'Type it', '900')
  await expect(sizes).toContainText('Begin visits with the lower reach')
  await sizes.getByRole('button', { name: 'Do that' }).click()
  await expect.poll(() => told(kiosk)).toMatchObject({ access: { reach: 'lower' } })
  await kiosk.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(kiosk.locator('html')).toHaveAttribute('data-reach', 'lower')
})

test('opening hours are set by day, with a lunch break and a holiday', once, async ({ kiosk, data }) => {
  await openSettings(kiosk)
  await group(kiosk, 'Opening hours').click()
  await press(kiosk, 'Opening hours', 'By the day of the week')
  await saved(kiosk, 'Opening hours')
  await press(kiosk, 'Opening hours', 'Monday: 09:00 – 17:00')
  const sheet = kiosk.getByRole('alertdialog', { name: 'Monday: Open from and until' })
  for (let n = 0; n < 5; n += 1) await sheet.getByRole('button', { name: 'Until: − one hour' }).click()
  await sheet.getByRole('button', { name: 'Done' }).click()
  await press(kiosk, 'Opening hours', 'Monday: Add')
  for (let n = 0; n < 4; n += 1) await sheet.getByRole('button', { name: 'From: + one hour' }).click()
  await sheet.getByRole('button', { name: 'Done' }).click()
  await expect(card(kiosk, 'Opening hours').getByRole('group', { name: 'Monday' })).toHaveText(
    /09:00 – 12:0013:00 – 17:00/,
  )
  await press(kiosk, 'Holidays and other days', 'Add a day')
  const day = kiosk.getByRole('alertdialog', { name: 'A day with hours of its own' })
  await day.getByRole('button', { name: 'Days: more' }).click()
  await day.getByRole('button', { name: 'Done' }).click()
  await expect(card(kiosk, 'Holidays and other days')).toContainText('closed')
  await group(kiosk, 'File').click()
  await kiosk.getByRole('button', { name: 'Save to: the kiosk’s own folder' }).click()
  await expect(kiosk.getByText('✓ Saved as kiosk-settings-Kiosk.yaml.')).toBeVisible()
  expect(readdirSync(join(data, 'exports'))).toEqual(['kiosk-settings-Kiosk.yaml'])
  const text = readFileSync(join(data, 'exports', 'kiosk-settings-Kiosk.yaml'), 'utf8')
  expect(text).toMatch(/mon:\s+- from: 09:00\s+to: 12:00\s+- from: 13:00\s+to: 17:00/)
})

test('a file is looked at before it is taken, and taken whole', async ({ kiosk }) => {
  await openSettings(kiosk)
  await group(kiosk, 'Look and sound').click()
  await press(kiosk, 'Theme', 'Ore, for dim halls')
  await saved(kiosk, 'Theme')
  await group(kiosk, 'File').click()
  await kiosk.getByRole('button', { name: 'Save to: the kiosk’s own folder' }).click()
  await group(kiosk, 'Look and sound').click()
  await press(kiosk, 'Theme', 'Undo')
  await expect.poll(() => told(kiosk)).toMatchObject({ theme: null })
  await group(kiosk, 'File').click()
  await kiosk.getByRole('button', { name: /^kiosk-settings-Kiosk\.yaml/ }).click()
  const sheet = kiosk.getByRole('alertdialog', { name: 'What kiosk-settings-Kiosk.yaml would change' })
  await expect(sheet).toContainText('Theme null → ore')
  await sheet.getByRole('button', { name: 'Take all of it' }).click()
  await expect(kiosk.getByText('✓ Taken. Settings changed: 1.')).toBeVisible()
  expect(await told(kiosk)).toMatchObject({ theme: 'ore' })
})

for (const orientation of ['landscape', 'portrait'] as const) {
  test.describe(orientation, () => {
    test.use({ orientation })

    test('axe finds nothing serious in any group, and nothing leaves the screen', once, async ({ kiosk }) => {
      await openSettings(kiosk)
      const groups = kiosk.getByRole('navigation', { name: 'Groups of settings' }).getByRole('button')
      for (const each of await groups.all()) {
        await each.click()
        expect(await seriousIn(kiosk)).toEqual([])
        const wide = await kiosk.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wide).toBe(0)
      }
    })
  })
}
