import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { anExhibitPack } from '../../support/an-exhibit-pack'
import { expect, test } from '../support/kiosk'
import { expectScreen, goHome, on } from '../support/visit'
import { start } from '../support/web-host'

/** Another exhibit brought to a kiosk that runs. */
const root = join(import.meta.dirname, '..', '..', '..')
const engine = String(/"version": "([\d.]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1])

const newer = (data: string, version: string) =>
  anExhibitPack(join(data, `${version}.kiosk`), { version, engine, from: join(root, 'resources', 'exhibit') })

const install = (data: string, file: string) =>
  start(['out/main/cli.js', 'install', file, '--data', data, '--trust', '--lang', 'en'])

const healthOf = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const health: unknown = await (await fetch('/api/health')).json()
    return health
  })

/** The digest of the exhibit, which is in the address of its media. */
const digestOf = (page: Page): Promise<string> =>
  page.evaluate(async () => (await fetch('/api/exhibit')).headers.get('etag')?.replaceAll('"', '') ?? 'none')

test.describe('while a visit runs', () => {
  // The visitor walks away, and the kiosk notices six times as fast as in the hall.
  test.use({ clockRate: 6 })

  test('it waits for the end of the visit; then the loop begins with it', async ({ kiosk, hands, data }) => {
    const { file } = await newer(data, '1.7.0')
    await goHome(kiosk, hands)
    const installing = install(data, file)
    await expect.poll(installing.stderr, { timeout: 20_000 }).toContain('A visitor is at the kiosk')
    // The visit goes on undisturbed, for longer than the page takes to hear of anything.
    await kiosk.waitForTimeout(4_000)
    expect(await healthOf(kiosk)).toMatchObject({ exhibit: { version: '1.0.0' }, install: { pack: null } })
    await expectScreen(kiosk, 'home')
    await expect(on.tiles(kiosk)).toHaveCount(7)

    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop', { timeout: 40_000 })
    expect(await installing.ended).toBe(0)
    expect(installing.stdout()).toBe('This kiosk took baiyin-high-tech-zone 1.7.0, which is on probation for 10 min.\n')
    await expect.poll(() => healthOf(kiosk)).toMatchObject({ exhibit: { version: '1.7.0' }, status: 'ok' })
    const shownNow = kiosk.waitForRequest(/\/exhibit\/[0-9a-f]{64}\/media\//)
    await goHome(kiosk, hands)
    expect((await shownNow).url()).toContain(await digestOf(kiosk))
  })
})

test.describe('an exhibit that can not be drawn', () => {
  test.use({ mayComplain: true })

  test('is taken back by itself while it is on probation', async ({ kiosk, data }) => {
    await expectScreen(kiosk, 'loop')
    const before = await digestOf(kiosk)
    // What no check can find: the engine fails at a scene of the new exhibit alone.
    await kiosk.route('**/api/exhibit', async (route) => {
      const response = await route.fetch()
      const text = await response.text()
      const broken = text.includes('"version":"1.8.0"') ? text.replaceAll('"rest":{', '"rests":{') : text
      await route.fulfill({ response, body: broken })
    })
    // The page listens for news some moments after its first slide.
    await kiosk.waitForTimeout(3_000)
    const { file } = await newer(data, '1.8.0')
    const installing = install(data, file)
    expect(await installing.ended).toBe(0)
    await expect
      .poll(() => healthOf(kiosk), { timeout: 30_000 })
      .toMatchObject({ exhibit: { version: '1.0.0' }, reasons: [{ code: 'pack-taken-back' }] })
    // The page is back on the exhibit before it, and goes on.
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
    await expect.poll(() => digestOf(kiosk)).toBe(before)
    await expect(kiosk.getByRole('heading', { level: 1 }).first()).toBeVisible()
  })
})
