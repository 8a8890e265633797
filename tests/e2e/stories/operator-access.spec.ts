import { expect, test } from '../support/kiosk'
import { knockByHand, openPanel } from '../support/operator'
import { expectScreen } from '../support/visit'

test('the first who knows the way sets the PIN and is in the panel', async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  await openPanel(kiosk)
  await kiosk.getByRole('button', { name: '关闭' }).click()
  await expectScreen(kiosk, 'loop')
  await openPanel(kiosk)
})

test('both doors open by hand', async ({ kiosk, hands }) => {
  await expectScreen(kiosk, 'loop')
  await knockByHand(kiosk, hands, 'panel')
  await expect(kiosk.getByRole('heading', { name: '请设置密码' })).toBeVisible()
  await hands.tap(kiosk.getByRole('button', { name: '返回展览' }))
  await expectScreen(kiosk, 'loop')
  await knockByHand(kiosk, hands, 'staff')
  await expect(kiosk.getByRole('heading', { name: '现场工作人员' })).toBeVisible()
})
