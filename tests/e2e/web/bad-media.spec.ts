import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { handsOn, type Hands } from '../support/hands'
import { expect, test } from '../support/kiosk'
import { english, provenance, writeOwnExhibit } from '../support/own-exhibit'
import { expectScreen, goHome, on } from '../support/visit'
import { watchForTrouble } from '../support/watch'
import { startWebHost } from '../support/web-host'

/** Media that were good when the exhibit was accepted and went bad on the disk: nobody sees more of it than a quiet ground. */
const media = join(import.meta.dirname, '..', '..', 'fixtures', 'media')
/** The longest a visitor looks at nothing, in milliseconds. */
const patienceMs = 3_000
/** As long as the film of the fixtures lasts, and more. */
const filmMs = 5_000
/** As long as the glass is deaf after a change of screen, and a little more. */
const settledMs = 400

/** What can become of a file, by the name of the picture it becomes of. */
const harms = {
  gone: (file: string) => rmSync(file),
  empty: (file: string) => truncateSync(file, 0),
  cut: (file: string) => truncateSync(file, 40),
  other: (file: string) => writeFileSync(file, '<!doctype html><title>another</title><p>A page of its own.</p>'),
} as const
const harmed = ['gone.png', 'empty.jpg', 'cut.svg', 'cut.png', 'other.jpg'] as const
const good = ['whole.png', 'whole.svg'] as const

const en = (text: string) => ({ en: text })
const words = (text: string) => ({ name: en(text), hook: en(text) })
const picture = (name: string) => ({ picture: `media/${name}` })

const galleryOf = (names: readonly string[]) => ({
  draw: 'gallery',
  pictures: names.map((name) => ({
    id: name.replace('.', '-'),
    ...picture(name),
    caption: en(`This was ${name}.`),
    credit: en('A photographer'),
    ...provenance,
  })),
})
const filmOf = (film: string, still: string) => ({
  draw: 'film',
  film: `media/films/${film}`,
  codec: 'vp9',
  ...picture(still),
  captions: en('media/films/bay.en.vtt'),
  about: en('A day at the bay'),
  ...provenance,
})
const soundOf = (sound: string) => ({
  draw: 'sound',
  sound: `media/sounds/${sound}`,
  ...picture('whole.png'),
  about: en('The fog bell'),
  transcript: [{ from: 0, text: en('On nights of fog we struck it.') }],
  ...provenance,
})

const sections = {
  gallery: { ...words('Pictures'), scene: galleryOf([...harmed, ...good]) },
  compare: {
    ...words('Then and now'),
    scene: {
      draw: 'compare',
      before: { ...picture('gone.png'), name: en('Then') },
      after: { ...picture('whole.png'), name: en('Now') },
      ...provenance,
    },
  },
  nofilm: { ...words('A film'), scene: filmOf('empty.webm', 'whole.png') },
  cutfilm: { ...words('Another film'), scene: filmOf('cut.webm', 'gone.png') },
  sound: { ...words('A recording'), scene: soundOf('other.mp3') },
  mute: { ...words('A third film'), scene: filmOf('mute.webm', 'whole.png') },
  whole: { ...words('A picture'), scene: galleryOf(good) },
}

/** An exhibit whose every file is good. */
const writeGood = async (folder: string): Promise<void> => {
  writeOwnExhibit(folder, sections, [english])
  for (const part of readdirSync(media)) cpSync(join(media, part), join(folder, 'media', part), { recursive: true })
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><rect width="9" height="9" fill="#174a88"/></svg>'
  const drawn = sharp(Buffer.from(svg)).resize(1280, 720).flatten({ background: '#e0b040' })
  for (const name of [...harmed, ...good]) {
    const file = join(folder, 'media', name)
    if (name.endsWith('.svg')) writeFileSync(file, svg)
    else await drawn.clone().toFile(file)
  }
  for (const film of ['empty.webm', 'cut.webm', 'mute.webm'])
    cpSync(join(media, 'films', 'bay.webm'), join(folder, 'media', 'films', film))
  cpSync(join(media, 'sounds', 'bell.mp3'), join(folder, 'media', 'sounds', 'other.mp3'))
}

/** The copy that the host hands out, once it is whole. */
const keptCopy = async (data: string): Promise<string> => {
  const copies = join(data, 'exhibits')
  await expect
    .poll(() => (existsSync(copies) ? readdirSync(copies) : []))
    .toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
  return join(copies, String(readdirSync(copies)[0]))
}

/** Does the harm of its name to every file in a copy. */
const harmAll = (copy: string): void => {
  const paths = readdirSync(join(copy, 'media'), { recursive: true, encoding: 'utf8' })
  for (const [name, harm] of Object.entries(harms)) {
    for (const path of paths.filter((each) => new RegExp(`(^|[\\\\/])${name}\\.`).test(each))) {
      const file = join(copy, 'media', path)
      if (path.endsWith('cut.webm')) truncateSync(file, Math.floor(readFileSync(file).length / 4))
      else harm(file)
    }
  }
}

type Damaged = {
  readonly page: Page
  readonly hands: Hands
  readonly uncaught: () => readonly string[]
  readonly end: () => Promise<void>
}

/** A kiosk whose media go bad between its start and its first page. */
const damagedKiosk = async (browser: Browser, data: string, clockRate: number): Promise<Damaged> => {
  const exhibit = join(data, 'exhibit')
  await writeGood(exhibit)
  const web = await startWebHost({ data, exhibit, clockRate })
  harmAll(await keptCopy(data))
  const context = await browser.newContext({ viewport: { width: 960, height: 540 }, hasTouch: true })
  const page = await context.newPage()
  const trouble = watchForTrouble(page)
  await page.goto(web.address)
  await expectScreen(page, 'loop')
  return {
    page,
    hands: await handsOn(page),
    // That a file did not come the browser tells by itself; all else is trouble.
    uncaught: () => trouble.all().filter((line) => !line.startsWith('console: Failed to load resource')),
    end: async () => {
      await context.close()
      await web.stop()
    },
  }
}

/** How far a part of the screen is from being of one colour: 0 is a plain ground. */
const unrest = async (part: Locator): Promise<number> => {
  const { channels } = await sharp(await part.screenshot())
    .removeAlpha()
    .stats()
  return Math.max(...channels.map(({ stdev }) => stdev))
}
const isPlain = 4

const openSection = async (page: Page, hands: Hands, id: string): Promise<void> => {
  await hands.tap(page.locator(`[data-tile="${id}"]`))
  await expect(page.locator('body')).toHaveAttribute('data-section', id)
}
const home = async (page: Page, hands: Hands): Promise<void> => {
  await page.waitForTimeout(settledMs)
  await hands.tap(on.dockButton(page, /^Home$/))
  await expectScreen(page, 'home')
}

test('bad pictures leave a quiet ground, and everything beside them works', async ({ shared, data }) => {
  const { page, hands, uncaught, end } = await damagedKiosk(shared, data, 1)
  const main = page.getByRole('main')
  await goHome(page, hands, 'en')
  await openSection(page, hands, 'gallery')
  for (const name of [...harmed, ...good]) {
    const isHarmed = !name.startsWith('whole')
    await expect(main).toContainText(`This was ${name}.`, { timeout: patienceMs })
    const shown = main.locator(`img[src$="/${name}"]${isHarmed ? '[data-broken]' : ':not([data-broken])'}`)
    await expect(shown).toHaveCount(1, { timeout: patienceMs })
    // The picture before it has faded, and the glass hears again.
    await page.waitForTimeout(350)
    const plain = await unrest(main.locator('.frame'))
    if (isHarmed) expect(plain, name).toBeLessThan(isPlain)
    else expect(plain, name).toBeGreaterThan(isPlain * 10)
    await hands.tap(main.getByRole('button', { name: 'Next picture' }))
  }
  await home(page, hands)

  await openSection(page, hands, 'compare')
  await expect(main.locator('img[data-broken]')).toHaveCount(1, { timeout: patienceMs })
  await page.waitForTimeout(settledMs)
  await hands.tap(main.getByRole('button').last())
  await expect(main.getByRole('slider')).not.toHaveAttribute('aria-valuenow', '50')
  expect(uncaught()).toEqual([])
  await end()
})

test('films and recordings that went bad give way to their still', async ({ shared, data }) => {
  const { page, hands, uncaught, end } = await damagedKiosk(shared, data, 1)
  const main = page.getByRole('main')
  const play = main.getByRole('button', { name: 'Play', exact: true })
  const sorry = main.getByRole('status').filter({ hasText: 'It cannot be played just now' })
  // A disk that brings nothing and never says so.
  await page.route('**/mute.webm', () => undefined)
  await goHome(page, hands, 'en')

  for (const id of ['nofilm', 'sound']) {
    await openSection(page, hands, id)
    await expect(sorry).toBeVisible({ timeout: patienceMs })
    await home(page, hands)
  }
  await openSection(page, hands, 'mute')
  await page.waitForTimeout(settledMs)
  await hands.tap(play)
  // The player gives up after three seconds; the rest is the time of this test's own looking.
  await expect(sorry).toBeVisible({ timeout: patienceMs + 500 })
  await expect(main.locator('.poster:not([data-broken])')).toBeVisible()
  await home(page, hands)

  await openSection(page, hands, 'cutfilm')
  await page.waitForTimeout(settledMs)
  await hands.tap(play)
  // It plays as far as it goes; its still is gone as well.
  await expect(main.locator('.poster')).toHaveCount(0)
  await expect(main.locator('.poster[data-broken]')).toBeVisible({ timeout: filmMs + patienceMs })
  expect(await unrest(main.locator('.screen'))).toBeLessThan(isPlain)
  expect(uncaught()).toEqual([])
  await end()
})

test('the loop goes on over bad media, and visits end', async ({ shared, data }) => {
  const { page, hands, uncaught, end } = await damagedKiosk(shared, data, 40)
  const body = page.locator('body')
  for (const id of Object.keys(sections)) {
    await page.locator(`body[data-screen=loop][data-slide="${id}"]`).waitFor({ timeout: 15_000 })
  }
  await goHome(page, hands, 'en')
  await openSection(page, hands, 'gallery')
  await expect(body).toHaveAttribute('data-screen', 'loop', { timeout: 20_000 })
  expect(uncaught()).toEqual([])
  await end()
})
