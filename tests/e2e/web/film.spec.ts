import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { stringify } from 'yaml'
import { exhibitWith } from '../support/exhibits'
import type { Hands } from '../support/hands'
import { expect, test } from '../support/kiosk'
import { expectScreen, on } from '../support/visit'

const media = join(import.meta.dirname, '..', '..', 'fixtures', 'media')
const about = { kind: 'done', asOf: '2013-11', source: 'china-daily' } as const
const both = (zh: string, en: string) => ({ zh, en })

/** A section of its own for a film and for a recording, beside those of the bundled exhibit. */
const section = (id: string, scene: object) => ({
  id,
  name: both(`栏目${id}`, `Section ${id}`),
  hook: both('一句话', 'One line'),
  title: both('标题', 'Title'),
  tile: { plate: 'dark', place: 'small' },
  scene: { ...scene, ...about },
})
const still = 'media/still.svg'
const film = {
  draw: 'film',
  film: 'media/films/bay.webm',
  codec: 'vp9',
  picture: still,
  captions: both('media/films/bay.zh.vtt', 'media/films/bay.en.vtt'),
  about: both('海湾的一天', 'A day at the bay'),
}
const sound = {
  draw: 'sound',
  sound: 'media/sounds/bell.mp3',
  picture: still,
  about: both('雾钟', 'The fog bell'),
  transcript: [
    { from: 0, text: both('有雾的夜里敲钟。', 'On nights of fog we struck it.') },
    { from: 1, text: both('（钟声）', '(The bell sounds.)') },
  ],
}

test.use({
  exhibit: async ({ data }, use) => {
    const folder = exhibitWith(join(data, 'exhibit'), (exhibit) => {
      exhibit.addIn(['sections'], 'film')
      exhibit.addIn(['sections'], 'sound')
      exhibit.delete('home')
    })
    for (const [id, scene] of Object.entries({ film, sound })) {
      const { title, ...rest } = section(id, scene)
      const lines = Object.fromEntries(Object.entries(title).map(([key, line]) => [key, [line]]))
      writeFileSync(join(folder, 'sections', `${id}.yaml`), stringify({ ...rest, title: lines }))
    }
    for (const part of readdirSync(media)) cpSync(join(media, part), join(folder, 'media', part), { recursive: true })
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="16" height="9" fill="#174a88"/></svg>'
    writeFileSync(join(folder, 'media', 'still.svg'), svg)
    await use(folder)
  },
})

/** As long as the glass is deaf after a change of screen, and a little more. */
const settled = (page: Page): Promise<void> => page.waitForTimeout(600)

const open = async (page: Page, hands: Hands, id: string): Promise<void> => {
  await hands.tap(on.invitation(page, 'Touch to explore'))
  await expectScreen(page, 'home')
  await settled(page)
  await hands.tap(page.locator(`[data-tile="${id}"]`))
  await expectScreen(page, 'section', id)
  await settled(page)
}
const press = (page: Page, hands: Hands, name: string): Promise<void> =>
  hands.tap(page.getByRole('main').getByRole('button', { name, exact: true }))
const videoTime = (page: Page) =>
  page.locator('video').evaluate((video) => ('currentTime' in video ? video.currentTime : -1))

test('a film plays when the visitor starts it, with captions in their language, and rests on its still', async ({
  kiosk,
  hands,
}) => {
  await open(kiosk, hands, 'film')
  await expect(kiosk.locator('.poster')).toBeVisible()
  expect(await videoTime(kiosk)).toBe(0)
  await press(kiosk, hands, 'Play')
  await expect(kiosk.locator('.caption')).toHaveText('The sun goes down behind the bay.')
  await expect(kiosk.locator('.poster')).toHaveCount(0)
  await press(kiosk, hands, 'Captions')
  await expect(kiosk.locator('.caption')).toHaveCount(0)
  await press(kiosk, hands, 'Captions')
  await hands.tap(on.dockButton(kiosk, /^中文$/))
  await expect(kiosk.locator('.caption')).toHaveText('（音乐）')
  await expect(kiosk.locator('.poster')).toBeVisible({ timeout: 15_000 })
})

test.describe('on a bad disk', () => {
  // The browser itself tells of the file that did not come.
  test.use({ mayComplain: true })

  test('a film that does not come leaves its still and a plain sentence, and health hears of it', async ({
    kiosk,
    hands,
  }) => {
    await kiosk.route('**/*.webm', (route) => route.abort())
    await open(kiosk, hands, 'film')
    await expect(kiosk.getByRole('status').filter({ hasText: 'It cannot be played just now' })).toBeVisible()
    await expect(kiosk.locator('.poster')).toBeVisible()
    const health = () => kiosk.evaluate(async () => (await fetch('api/health')).text())
    await expect(async () => {
      expect(await health()).toContain('media-cannot-play')
    }).toPass({ timeout: 10_000 })
  })
})

test('a recording sounds only when it is asked to, and shows the words that are being said', async ({
  kiosk,
  hands,
}) => {
  await open(kiosk, hands, 'sound')
  const main = kiosk.getByRole('main')
  await expect(main).toContainText('On nights of fog we struck it.')
  await press(kiosk, hands, 'Play')
  await expect(main).toContainText('(The bell sounds.)')
  await press(kiosk, hands, 'Pause')
  await expect(main.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})
