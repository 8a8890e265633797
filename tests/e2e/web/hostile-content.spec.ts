import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { handsOn } from '../support/hands'
import { hostileDrawings, hostileWords, writeHostileExhibit } from '../support/hostile-content'
import { expect, test } from '../support/kiosk'
import { expectScreen, goHome, openTile } from '../support/visit'
import { startWebHost } from '../support/web-host'

/** What an exhibit's content can do to the kiosk: nothing. Forty things that try, in a real Chromium. */
let canary: Server
let address: string
let asked: string[]

test.beforeEach(async () => {
  asked = []
  canary = createServer((request, response) => {
    asked.push(request.url ?? '')
    response
      .setHeader('content-type', 'image/svg+xml')
      .end(request.url === '/control.svg' ? hostileDrawings(address)[0] : '')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  const bound = canary.address()
  address = `http://127.0.0.1:${String(typeof bound === 'object' ? bound?.port : bound)}/`
})

test.afterEach(() => canary.close())

/** Notes what content has done: ran, called out, led away, opened a window. */
const watch = (page: Page, own: string) => {
  const done: string[] = []
  const loaded = new Set<string>()
  page.on('console', (message) => message.text().includes('owned') && done.push(`ran: ${message.text()}`))
  page.on('dialog', (dialog) => done.push(`dialog: ${dialog.message()}`))
  page.on('popup', (popup) => done.push(`window: ${popup.url()}`))
  page.on('download', (download) => done.push(`download: ${download.url()}`))
  page.on('framenavigated', (frame) => frame.url().startsWith(own) || done.push(`navigation: ${frame.url()}`))
  page.on('request', (request) => {
    if (request.url().startsWith(own)) loaded.add(new URL(request.url()).pathname.replace(/^\/exhibit\/\w+\//, ''))
    else done.push(`request: ${request.url()}`)
  })
  return { done, loaded }
}

const Answer = v.object({ digest: v.string() })

const isOwned = (page: Page): Promise<boolean> => page.evaluate(() => 'owned' in window)

test('hostile drawings and words do nothing on any screen', async ({ data, shared }) => {
  const drawings = hostileDrawings(address)
  expect(drawings.length + hostileWords(address).length).toBeGreaterThanOrEqual(40)
  const exhibit = join(data, 'hostile')
  const paths = writeHostileExhibit(exhibit, address, drawings.length)
  const web = await startWebHost({ data, exhibit })
  for (const [at, path] of paths.entries()) writeFileSync(join(exhibit, path), drawings[at] ?? '')
  const context = await shared.newContext({ viewport: { width: 960, height: 540 }, hasTouch: true })
  const page = await context.newPage()
  const { done, loaded } = watch(page, web.address)
  for (const [at] of Array.from({ length: drawings.length / 6 + 1 }).entries()) {
    await page.goto(web.address)
    await goHome(page, await handsOn(page), 'en')
    await openTile(page, await handsOn(page), at)
    await page.waitForLoadState('networkidle')
    await expect(page.locator('main')).toContainText(/script|iframe|refresh|href|constructor|javascript/)
  }
  await page.goto(web.address)
  await expectScreen(page, 'loop')
  await page.waitForTimeout(4_000)
  expect([...loaded].filter((path) => path.startsWith('media/')).sort()).toEqual([...paths].sort())
  expect(await isOwned(page)).toBe(false)
  expect([...done, ...asked]).toEqual([])
  await context.close()
  await web.stop()
})

test('a hostile drawing opened by itself runs nothing and asks for nothing', async ({ data, shared }) => {
  const drawings = hostileDrawings(address)
  const exhibit = join(data, 'hostile')
  const paths = writeHostileExhibit(exhibit, address, drawings.length)
  const web = await startWebHost({ data, exhibit })
  for (const [at, path] of paths.entries()) writeFileSync(join(exhibit, path), drawings[at] ?? '')
  const { digest } = v.parse(Answer, await (await fetch(`${web.address}api/exhibit`)).json())
  const context = await shared.newContext()
  for (const path of paths) {
    const page = await context.newPage()
    const { done } = watch(page, web.address)
    const answer = await page.goto(`${web.address}exhibit/${digest}/${path}`)
    expect(answer?.status(), path).toBe(200)
    await page.waitForTimeout(150)
    expect(done, readFileSync(join(exhibit, path), 'utf8')).toEqual([])
    await page.close()
  }
  expect(asked).toEqual([])
  await context.close()
  await web.stop()
})

test('the watch sees what a drawing does where nothing stops it', async ({ shared }) => {
  const context = await shared.newContext()
  const page = await context.newPage()
  const { done } = watch(page, `${address}control.svg`)
  await page.goto(`${address}control.svg`)
  await expect.poll(() => asked).toEqual(expect.arrayContaining(['/control.svg', '/js', '/fetch']))
  expect(done).toEqual(expect.arrayContaining(['ran: owned', `request: ${address}js`]))
  expect(await isOwned(page)).toBe(true)
  await context.close()
})
