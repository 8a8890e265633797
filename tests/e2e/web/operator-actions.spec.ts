import { expect, launchChromium, test } from '../support/kiosk'
import { openPage, openPanel } from '../support/operator'
import { argumentsOf, readyAddress, start, type Program } from '../support/web-host'

let host: Program | undefined
test.afterEach(() => host?.process.kill())

/** The web host, with or without somebody who keeps it running. */
function hostFor(data: string, supervised: boolean): Program {
  const env = { ...process.env, ZONE_KIOSK_SUPERVISED: supervised ? '1' : undefined }
  host = start(['out/main/web.js', '--port', '0', ...argumentsOf({ data })], env)
  return host
}

for (const [action, code] of [
  ['重启程序', 75],
  ['退出到系统', 64],
] as const) {
  test(`${action} ends the web host with ${code} where somebody keeps it running`, async ({ data }) => {
    const kiosk = hostFor(data, true)
    const browser = await launchChromium()
    const page = await browser.newPage()
    await page.goto(await readyAddress(kiosk))
    await page.locator('body[data-screen]').waitFor()
    await openPanel(page)
    await openPage(page, /操作/)
    await page.getByRole('button', { name: action }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: action }).click()
    expect(await kiosk.ended).toBe(code)
    await browser.close()
  })
}

test('alone, the web host offers no more than another start of the show', async ({ data }) => {
  const kiosk = hostFor(data, false)
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(await readyAddress(kiosk))
  await page.locator('body[data-screen]').waitFor()
  await openPanel(page)
  await openPage(page, /操作/)
  await expect(page.getByRole('button', { name: '重启画面' })).toBeVisible()
  for (const absent of ['重启程序', '退出到系统', '关机']) {
    await expect(page.getByRole('button', { name: absent })).toHaveCount(0)
  }
  await browser.close()
})
