import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seriousIn } from '../support/axe'
import { expect, once, test } from '../support/kiosk'
import { knockByKeys, openPage, openPanel } from '../support/operator'

test.use({ shortSide: 1080 })

/** The show is well; whether the machine the tests run on passes every check is its own affair. */
const wellInChinese = /一切正常|展览运行正常/

test('the operator sees at once that all is well, and the facts', async ({ kiosk }) => {
  await openPanel(kiosk)
  await expect(kiosk.getByRole('heading', { name: wellInChinese })).toBeVisible()
  const machine = kiosk.getByRole('heading', { name: '机器', exact: true }).locator('../..')
  await expect(machine).toContainText(/空闲 [\d.]+\s[MG]B/)
  expect(await seriousIn(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: 'English' }).click()
  await expect(kiosk.getByRole('heading', { name: /All is well|The show is well/ })).toBeVisible()
  expect(await seriousIn(kiosk)).toEqual([])
})

test('what only a host can know is there where it can', async ({ kiosk, host }) => {
  await openPanel(kiosk)
  await expect(kiosk.getByRole('heading', { name: wellInChinese })).toBeVisible()
  const screen = kiosk.getByRole('heading', { name: '屏幕', exact: true })
  if (host === 'electron') await expect(screen.locator('../..')).toContainText('1920 × 1080')
  else await expect(screen).toHaveCount(0)
})

test('a telephone reads the same facts from the screen', once, async ({ kiosk, data }) => {
  const reader = spawnSync('zbarimg', ['--version'])
  test.skip(reader.error !== undefined, 'zbarimg (Debian: zbar-tools) is not there to read the code')
  await openPanel(kiosk)
  // The machine check comes last and may move what stands below its count.
  await expect(kiosk.getByText(/项检查/)).toBeVisible()
  const picture = join(data, 'code.png')
  await kiosk.locator('svg.code').screenshot({ path: picture })
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' })
  const facts = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]),
  )
  expect(facts.get('zone-kiosk')).toBe('1')
  expect(facts.get('kiosk')).toBe('Kiosk')
  expect(facts.get('health')).toBe('ok')
  expect(facts.get('pin')).toBe('set')
  expect(stdout).not.toContain(data)
  expect(Buffer.byteLength(stdout)).toBeLessThan(600)
})

test('a fault that the staff reports stands on top until the operator has seen to it', once, async ({ kiosk }) => {
  await knockByKeys(kiosk, 'staff')
  await kiosk.getByRole('button', { name: '报告故障' }).click()
  await kiosk.getByRole('button', { name: '触摸失灵' }).click()
  await expect(kiosk.getByText('已记录故障和时间，谢谢。')).toBeVisible()
  await kiosk.getByRole('button', { name: '返回展览' }).click()
  await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
  // Touches are deaf for a moment after one has changed the screen.
  await kiosk.waitForTimeout(1_000)
  await openPanel(kiosk)
  await expect(kiosk.getByText('现场人员报告了 1 项故障，见下方。')).toBeVisible()
  await expect(kiosk.getByText('触摸失灵')).toBeVisible()
  expect(await seriousIn(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: '已处理' }).click()
  await expect(kiosk.getByText('触摸失灵')).toHaveCount(0)
})

test('facts stop being asked for when the panel is closed', once, async ({ kiosk }) => {
  const asked: string[] = []
  kiosk.on('request', (request) => {
    if (request.url().endsWith('/api/operator/now')) asked.push(request.url())
  })
  await openPanel(kiosk)
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(1)
  await kiosk.getByRole('button', { name: '关闭' }).click()
  await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
  const before = asked.length
  await kiosk.waitForTimeout(6_000)
  expect(asked.length).toBe(before)
})

test('the show is restarted without a question', async ({ kiosk }) => {
  await openPanel(kiosk)
  await openPage(kiosk, /操作/)
  await expect(kiosk.getByRole('button', { name: '重启画面' })).toBeVisible()
  expect(await seriousIn(kiosk)).toEqual([])
  await kiosk.evaluate(() => Object.assign(window, { before: true }))
  await kiosk.getByRole('button', { name: '重启画面' }).click()
  await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
  expect(await kiosk.evaluate(() => 'before' in window)).toBe(false)
  await openPanel(kiosk)
  await expect(kiosk.getByText('管理员重启画面')).toBeVisible()
})

test.describe('with a broken exhibit', () => {
  test.use({
    exhibit: async ({ data }, use) => {
      const folder = join(data, 'broken')
      mkdirSync(folder)
      writeFileSync(join(folder, 'exhibit.yaml'), 'format: 1\nid: [\n')
      await use(folder)
    },
  })

  test('the operator reads what is wrong and what to do', once, async ({ kiosk }) => {
    await openPanel(kiosk)
    await expect(kiosk.getByRole('heading', { name: '需要处理' })).toBeVisible()
    await expect(kiosk.getByRole('heading', { name: '展览有错误，显示的是程序自带的展览。' })).toBeVisible()
    await expect(kiosk.getByText('请用“kiosk check”检查并改好').first()).toBeVisible()
    await expect(kiosk.getByText(/exhibit\.yaml/).first()).toBeVisible()
    expect(await seriousIn(kiosk)).toEqual([])
  })
})
