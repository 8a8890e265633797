import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { makeKey } from '../../../src/kiosk/packs'
import { anExhibitPack } from '../../support/an-exhibit-pack'
import { seriousIn } from '../support/axe'
import { expect, test } from '../support/kiosk'
import { openPage, openPanel } from '../support/operator'

/** The operator brings exhibits on a stick, looks before saying yes, and goes back. The inbox stands for the stick. */
const root = join(import.meta.dirname, '..', '..', '..')
const engine = String(/"version": "([\d.]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1])
const key = makeKey()

test.use({ shortSide: 1080 })
test.describe.configure({ timeout: 90_000 })

const bring = async (data: string, version: string): Promise<void> => {
  const from = join(root, 'resources', 'exhibit')
  const { file } = await anExhibitPack(join(data, 'made.kiosk'), { version, engine, from, key })
  mkdirSync(join(data, 'inbox'), { recursive: true })
  copyFileSync(file, join(data, 'inbox', `${version}.kiosk`))
}
const open = async (page: Page): Promise<void> => {
  await openPanel(page)
  await page.getByRole('button', { name: 'English' }).click()
  await openPage(page, /^Exhibit$/)
  await expect(page.getByRole('heading', { name: 'On screen' })).toBeVisible()
}
const cardOf = (page: Page, title: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
const found = (page: Page, version: string): Locator =>
  cardOf(page, 'On sticks and in the inbox')
    .getByRole('listitem')
    .filter({ hasText: `baiyin-high-tech-zone ${version}` })
const say = (page: Page, yes: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name: yes, exact: true }).click()

test('a pack of an unknown key is looked at, its key trusted by a word of its own, and it goes on screen', async ({
  kiosk,
  data,
}) => {
  await open(kiosk)
  await expect(cardOf(kiosk, 'Trusted keys')).toContainText('None yet')
  await bring(data, '1.7.0')
  const pack = found(kiosk, '1.7.0')
  await expect(pack).toContainText('newer')
  await expect(pack).toContainText('(not trusted)')
  await expect(pack).toContainText('1 changed', { timeout: 15_000 })
  const print = /[0-9a-f]{4}(?:-[0-9a-f]{4}){4}/.exec(await pack.innerText())?.[0] ?? 'none'

  await pack.getByRole('button', { name: 'Install' }).click()
  const sheet = kiosk.getByRole('alertdialog')
  await expect(sheet).toContainText(print)
  expect(await seriousIn(kiosk)).toEqual([])
  await say(kiosk, 'Cancel')
  await expect(cardOf(kiosk, 'Trusted keys')).toContainText('None yet')

  await pack.getByRole('button', { name: 'Install' }).click()
  await say(kiosk, 'It is the same: trust it')
  await say(kiosk, 'Install all the same')
  await expect(kiosk.getByText('This kiosk took baiyin-high-tech-zone 1.7.0')).toBeVisible({ timeout: 30_000 })
  // The panel is not the exhibit's: it stands as it was.
  await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'operator')
  await expect(cardOf(kiosk, 'On screen')).toContainText('1.7.0')
  await expect(cardOf(kiosk, 'On screen')).toContainText(/(9:\d\d|10:00) left|of 10 min/)
  await expect(cardOf(kiosk, 'Trusted keys')).toContainText(print)
  expect(await seriousIn(kiosk)).toEqual([])

  await cardOf(kiosk, 'On screen').getByRole('button', { name: 'Put the one before back' }).click()
  await say(kiosk, 'Put the one before back')
  await expect(cardOf(kiosk, 'On screen')).toContainText('came with the kiosk')

  await cardOf(kiosk, 'Installed on this kiosk').getByRole('button', { name: 'Show this one' }).click()
  await say(kiosk, 'Show this one')
  await expect(cardOf(kiosk, 'On screen')).toContainText('installed pack')

  await cardOf(kiosk, 'Trusted keys').getByRole('button', { name: 'Remove' }).click()
  await say(kiosk, 'Remove')
  await expect(cardOf(kiosk, 'Trusted keys')).toContainText('None yet')
  await kiosk.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
})

test('an import goes on when the panel is closed, and the panel tells of it when it is opened again', async ({
  kiosk,
  data,
}) => {
  await bring(data, '1.7.0')
  await open(kiosk)
  await found(kiosk, '1.7.0').getByRole('button', { name: 'Install' }).click()
  await say(kiosk, 'It is the same: trust it')
  await say(kiosk, 'Install all the same')
  await openPage(kiosk, /^Self-test$/)
  await kiosk.getByRole('button', { name: 'Close', exact: true }).click()
  // Touches are deaf for a moment after one that changed the screen.
  await kiosk.waitForTimeout(1_000)
  await openPanel(kiosk)
  await openPage(kiosk, /^(Exhibit|展览)$/)
  await expect(kiosk.getByText(/(This kiosk took|本机已装入) ?baiyin-high-tech-zone 1\.7\.0/)).toBeVisible({
    timeout: 30_000,
  })
})

test.describe('on a kiosk that was started with a folder', () => {
  test.use({ exhibit: join(root, 'examples', 'solar-system') })

  test('the panel says so, and packs wait', async ({ kiosk, data }) => {
    await bring(data, '1.7.0')
    await open(kiosk)
    await expect(kiosk.getByText('This kiosk was started with --exhibit')).toBeVisible()
    await expect(found(kiosk, '1.7.0')).toBeVisible()
    await expect(found(kiosk, '1.7.0').getByRole('button')).toHaveCount(0)
  })
})
