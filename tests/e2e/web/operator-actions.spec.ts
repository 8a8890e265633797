import { expect, launchChromium, test } from '../support/kiosk'
import { openPage, openPanel } from '../support/operator'
import { argumentsOf, readyAddress, start } from '../support/web-host'

const again = (args: readonly string[], supervised: boolean) =>
  start(['out/main/web.js', '--port', '0', ...args], {
    ...process.env,
    ZONE_KIOSK_SUPERVISED: supervised ? '1' : undefined,
  })

for (const [action, code] of [
  ['重启程序', 75],
  ['退出到系统', 64],
] as const) {
  test(`${action} ends the web host with ${code} where somebody keeps it running`, async ({ data }) => {
    const host = again(argumentsOf({ data }), true)
    const browser = await launchChromium()
    const page = await browser.newPage()
    await page.goto(await readyAddress(host))
    await page.locator('body[data-screen]').waitFor()
    await openPanel(page)
    await openPage(page, /操作/)
    await page.getByRole('button', { name: action }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: action }).click()
    expect(await host.ended).toBe(code)
    await browser.close()
  })
}

test('alone, the web host offers no more than another start of the show', async ({ data }) => {
  const host = again(argumentsOf({ data }), false)
  const browser = await launchChromium()
  const page = await browser.newPage()
  await page.goto(await readyAddress(host))
  await page.locator('body[data-screen]').waitFor()
  await openPanel(page)
  await openPage(page, /操作/)
  await expect(page.getByRole('button', { name: '重启画面' })).toBeVisible()
  for (const absent of ['重启程序', '退出到系统', '关机']) {
    await expect(page.getByRole('button', { name: absent })).toHaveCount(0)
  }
  await browser.close()
  host.process.kill()
  await host.ended
})
