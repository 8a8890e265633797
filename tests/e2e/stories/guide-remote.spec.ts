import { connect } from 'node:net'
import type { Browser, Page } from '@playwright/test'
import { seriousIn } from '../support/axe'
import { expect, once, test } from '../support/kiosk'
import { openPage, openPanel } from '../support/operator'
import { ask } from '../support/raw'
import { expectScreen } from '../support/visit'

const port = 8480
const host = ['Host', `127.0.0.1:${String(port)}`] as const

const isOpen = (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** The operator opens the panel's page of actions; turns the remote on where it is off. */
const toActions = async (kiosk: Page): Promise<void> => {
  await openPanel(kiosk)
  await openPage(kiosk, /^(操作|Actions)$/)
  const remote = kiosk.getByRole('switch', { name: /手机遥控|Telephone as remote/ })
  if ((await remote.getAttribute('aria-checked')) === 'false') await remote.click()
  await expect(remote).toHaveAttribute('aria-checked', 'true')
}

/** Has a code shown, and answers what a telephone's camera would read. */
const showCode = async (kiosk: Page): Promise<string> => {
  const answered = kiosk.waitForResponse(/\/api\/operator\/guide\/pairing$/)
  await kiosk.getByRole('button', { name: /二维码|code/ }).click()
  const said: unknown = await (await answered).json()
  await expect(kiosk.locator('.guide svg.code')).toBeVisible()
  const link = typeof said === 'object' && said !== null ? String(Reflect.get(said, 'link')) : ''
  expect(link).toMatch(/^http:\/\/\d+\.\d+\.\d+\.\d+:8480\/#[\w-]{22}$/)
  // The browser of these tests knows no network but this machine.
  return link.replace(/\/\/[\d.]+:/, '//127.0.0.1:')
}

const telephone = async (browser: Browser, link: string, locale = 'zh-CN'): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, locale })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

test('is off until the operator switches it on: the port is closed', async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  expect(await isOpen()).toBe(false)
  await toActions(kiosk)
  await expect.poll(isOpen).toBe(true)
  await kiosk.getByRole('switch', { name: /手机遥控|Telephone as remote/ }).click()
  await expect.poll(isOpen).toBe(false)
})

test('a telephone is paired by the code on the screen and leads the tour to its end', async ({ kiosk, shared }) => {
  await toActions(kiosk)
  const link = await showCode(kiosk)
  expect(await seriousIn(kiosk)).toEqual([])
  const phone = await telephone(shared, link)
  const button = (name: string) => phone.getByRole('button', { name, exact: true })
  await expect(phone).toHaveURL(`http://127.0.0.1:${String(port)}/`)
  await phone.getByRole('button', { name: /全程导览/ }).click()
  await expectScreen(kiosk, 'loop')
  await expect(kiosk.locator('.guide-bar')).toContainText('第1站')
  await expect(phone.locator('.now')).toContainText('欢迎各位')
  expect(await seriousIn(phone)).toEqual([])
  await expect(phone.locator('.then')).toContainText('院地合作')
  await button('下一站').click()
  await expectScreen(kiosk, 'section', 'partnership')
  await button('黑屏').click()
  await expect(kiosk.locator('.black')).toBeVisible()
  await button('恢复画面').click()
  await expect(kiosk.locator('.black')).toHaveCount(0)
  await button('全部站点').click()
  await phone.getByRole('button', { name: '园区概况', exact: true }).click()
  await expectScreen(kiosk, 'section', 'plan')
  // The clicker in the guide's other hand is seen on the telephone.
  await kiosk.keyboard.press('PageDown')
  await expect(phone.locator('.now')).toContainText('创新服务中心')
  await button('结束导览').click()
  await button('再按一次结束').click()
  await expectScreen(kiosk, 'loop')
  await expect(phone.locator('.message')).toContainText('导览已结束')
  await phone.context().close()
})

test(
  'a code is good once, and the telephone that scans a new one ends the one before',
  once,
  async ({ kiosk, shared }) => {
    await toActions(kiosk)
    const link = await showCode(kiosk)
    const first = await telephone(shared, link, 'en-GB')
    await expect(first.getByRole('heading', { name: 'Choose a tour' })).toBeVisible()
    const copied = await telephone(shared, link, 'en-GB')
    await expect(copied.locator('.message')).toContainText('not good any more')
    const second = await telephone(shared, await showCode(kiosk), 'en-GB')
    await second.getByRole('button', { name: /The whole zone/ }).click()
    await expect(second.locator('.now')).toContainText('Welcome.')
    await expect(first.locator('.message')).toContainText('another telephone has taken it')
    for (const page of [first, copied, second]) await page.context().close()
  },
)

test('a code on screen keeps the panel open for as long as it is good, and no longer', once, async ({ kiosk }) => {
  await kiosk.clock.install()
  await kiosk.reload()
  await expectScreen(kiosk, 'loop')
  await toActions(kiosk)
  await showCode(kiosk)
  // The last touch is told within five seconds; what is told from then on was told for the code.
  await kiosk.clock.runFor(6_000)
  const told: number[] = []
  kiosk.on('response', (answer) => answer.url().endsWith('/session/touch') && told.push(answer.status()))
  await kiosk.clock.runFor(100_000)
  await expect(kiosk.locator('.guide svg.code')).toBeVisible()
  await expect.poll(() => told.length).toBeGreaterThanOrEqual(4)
  await kiosk.clock.runFor(16_000)
  await expect(kiosk.locator('.guide svg.code')).toBeHidden()
  await kiosk.clock.runFor(60_000)
  await expectScreen(kiosk, 'loop')
  expect(told.filter((status) => status !== 204)).toEqual([])
})

test.describe('when time passes', () => {
  // Two minutes pass in six seconds, the lease in fifteen.
  test.use({ clockRate: 20 })

  test('a code expires, and a telephone that was put away loses the screen', once, async ({ kiosk, shared }) => {
    test.setTimeout(120_000)
    await toActions(kiosk)
    const old = await showCode(kiosk)
    await kiosk.waitForTimeout(6_200)
    const late = await telephone(shared, old)
    await expect(late.locator('.message')).toContainText('已经失效')
    const phone = await telephone(shared, await showCode(kiosk))
    await phone.getByRole('button', { name: /全程导览/ }).click()
    await expect(kiosk.locator('.guide-bar')).toContainText('第1站')
    await phone.close()
    await expect(kiosk.locator('.guide-bar')).toHaveCount(0, { timeout: 30_000 })
    await expectScreen(kiosk, 'loop')
    await late.context().close()
  })
})

test('the port answers nobody else, and nothing else', async ({ kiosk, shared }) => {
  await toActions(kiosk)
  await expect.poll(isOpen).toBe(true)
  const link = await showCode(kiosk)
  const paths = ['/', '/pair', '/state', '/tours', '/api/health', '/nowhere']
  for (const name of ['evil.example:8480', 'localhost:8480', '127.0.0.1', '127.0.0.1:4173']) {
    for (const path of paths)
      expect((await ask(port, { path, headers: [['Host', name]] })).status, name + path).toBe(421)
  }
  const elsewhere = [
    '/api/health',
    '/api/exhibit',
    '/api/guide',
    '/api/operator/state',
    '/index.html',
    '/assets/',
    '/exhibit/x',
  ]
  for (const path of elsewhere) expect((await ask(port, { path, headers: [host] })).status, path).toBe(404)
  for (const path of ['/state', '/tours']) {
    expect((await ask(port, { path, headers: [host] })).status).toBe(401)
    expect((await ask(port, { path, headers: [host, ['Authorization', 'Bearer wrong']] })).status).toBe(401)
  }
  const write = [host, ['Content-Type', 'application/json'] as const]
  const body = JSON.stringify({ do: 'start' })
  expect((await ask(port, { method: 'POST', path: '/commands', headers: write, body })).status).toBe(403)
  const own = [...write, ['Origin', `http://127.0.0.1:${String(port)}`] as const]
  expect((await ask(port, { method: 'POST', path: '/commands', headers: own, body })).status).toBe(401)
  const wrong = JSON.stringify({ secret: 'x'.repeat(22) })
  expect((await ask(port, { method: 'POST', path: '/pair', headers: own, body: wrong })).status).toBe(403)
  const page = await ask(port, { path: '/', headers: [host] })
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/)
  const phone = await telephone(shared, link)
  await expect(phone.getByRole('button', { name: /全程导览/ })).toBeVisible()
  await phone.context().close()
})
