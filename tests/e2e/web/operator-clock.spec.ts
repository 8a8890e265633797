import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, launchChromium, test } from '../support/kiosk'
import { openPanel } from '../support/operator'
import { startWebHost } from '../support/web-host'

const day = 86_400_000

/** As if the machine had been on some days from now: its clock has gone back since. */
function wasSeenLater(data: string, days: number): void {
  const database = new DatabaseSync(join(data, 'kiosk.sqlite'))
  database.prepare("UPDATE counters SET value = ? WHERE name = 'clock-seen'").run(Date.now() + days * day)
  database.close()
}

test('a clock that went back is told with its cure, and believed once a person says so', async ({ data }) => {
  const before = await startWebHost({ data })
  await before.stop()
  wasSeenLater(data, 30)
  const host = await startWebHost({ data })
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(host.address)
  await page.locator('body[data-screen]').waitFor()
  await openPanel(page)
  await expect(page.getByRole('heading', { name: '时钟显示的是已经过去的时间。' })).toBeVisible()
  await page.getByRole('button', { name: '时间正确' }).click()
  await expect(page.getByRole('heading', { name: '时钟显示的是已经过去的时间。' })).toBeHidden()
  // A machine that was never set up as a kiosk fails its check, and that is told once it is through.
  await expect(page.getByRole('heading', { name: /^(一切正常|展览运行正常，另有事项需要处理)$/ })).toBeVisible()
  await browser.close()
  await host.stop()
})
