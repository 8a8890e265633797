import type { Browser, Page } from '@playwright/test'
import { auditPage } from '../audit/in-page'
import type { Rule } from '../../src/audit/report'
import { expect, test } from './support/kiosk'

const button = (style: string, words = 'press'): string =>
  `<button style="position:absolute;${style}">${words}</button>`
const text = (style: string, words: string): string =>
  `<p style="position:absolute;margin:0;font-size:30px;${style}">${words}</p>`
const good = 'left:100px;top:700px;width:200px;height:90px;font-size:30px'

/** One fault each, and the one thing the audit says of it. */
const faults: readonly (readonly [Rule, string])[] = [
  ['text-size', text('left:100px;top:100px;font-size:20px', 'small')],
  ['text-size', text('left:100px;top:100px;transform:scale(.7);transform-origin:0 0', 'shrunk')],
  ['target-size', button('left:100px;top:700px;width:200px;height:60px;font-size:30px')],
  ['target-gap', button(good) + button('left:308px;top:700px;width:200px;height:90px;font-size:30px')],
  ['reach', button('left:100px;top:100px;width:200px;height:90px;font-size:30px')],
  ['overlap', text('left:100px;top:100px', 'one upon') + text('left:130px;top:108px', 'another')],
  ['overlap', text('left:120px;top:720px', 'stray') + button(good, '')],
  ['clipped', `<div style="width:90px;overflow:hidden;font-size:30px;white-space:nowrap">longer than its box</div>`],
  ['off-screen', text('left:1880px;top:100px;white-space:nowrap', 'leaving')],
  ['glyph', text('left:100px;top:100px', '龘')],
  ['expected', text('left:100px;top:100px', '&gt;25%')],
]

let page: Page
const open = async (browser: Browser, content: string): Promise<void> => {
  page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  const face = `@font-face{font-family:shipped;src:local(none);unicode-range:U+20-7E}`
  await page.setContent(`<style>${face}body{margin:0;overflow:hidden}*{font-family:shipped}</style>${content}`)
  await page.evaluate(() => (document.body.dataset['screen'] = 'home'))
}
const rules = async (): Promise<readonly Rule[]> => {
  const report = await auditPage(page, { lowReach: false, expected: ['>25%'], expectedWord: 'Expected' })
  return report.findings.map(({ rule }) => rule)
}
test.afterEach(() => page.close())

for (const [rule, content] of faults) {
  test(`the audit finds ${rule} in ${content.replace(/style="[^"]*"/g, '').slice(0, 60)}`, async ({ shared }) => {
    await open(shared, content)
    expect([...new Set(await rules())]).toEqual([rule])
  })
}

test('the audit says nothing of a good screen', async ({ shared }) => {
  await open(
    shared,
    `${text('left:100px;top:100px', '&gt;25%')}${text('left:100px;top:160px', 'Expected')}${button(good)}`,
  )
  expect(await rules()).toEqual([])
})
