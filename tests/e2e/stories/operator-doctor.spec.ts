import { expect, test } from '../support/kiosk'
import { openPanel } from '../support/operator'

test.use({ shortSide: 1080 })

test('the operator sees what the machine lacks, and its cure', async ({ kiosk }) => {
  await openPanel(kiosk)
  const card = kiosk.getByRole('heading', { name: '机器检查' }).locator('../..')
  await expect(card.getByRole('status')).toHaveText(/项检查/)
  // No test runs on a kiosk that setup was run on.
  const ill = card.getByRole('listitem').filter({ hasText: '安装文件齐全且未被改动' })
  await expect(ill).toContainText('本机没有运行过 kiosk setup')
  await expect(ill).toContainText('以 root 运行 kiosk setup --write')
  await expect(card.getByText('写入的数据能够保存')).toHaveCount(0)

  await card.getByRole('button', { name: /^显示全部/ }).click()
  await expect(card.getByRole('listitem').filter({ hasText: '写入的数据能够保存' })).toContainText('读回')
  await kiosk.getByRole('button', { name: 'English' }).click()
  await expect(kiosk.getByRole('heading', { name: 'Machine check' })).toBeVisible()
  await kiosk.getByRole('button', { name: 'Check again' }).click()
  await expect(kiosk.getByText(/of \d+ checks need a look/)).toBeVisible()
})
