import { join } from 'node:path'
import { exhibitWith } from '../support/exhibits'
import { expect, test } from '../support/kiosk'
import { goHome } from '../support/visit'

// An exhibit with colours of its own and with a title nobody has translated yet.
test.use({
  exhibit: async ({ data }, use) => {
    await use(
      exhibitWith(join(data, 'exhibit'), (file) => {
        file.setIn(['theme', 'silver'], { page: '#f3e9dc', ink: '#241407' })
        file.setIn(['theme', 'dock'], { ground: '#2a1048' })
        file.deleteIn(['title', 'en'])
      }),
    )
  },
})

test('what is not translated stands in its own language and says which', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands, 'en')
  const title = kiosk.locator('h1')
  await expect(title).toHaveText(/^\u2068.+ \[中文\]\u2069$/)
  await expect(title).toHaveAttribute('lang', 'zh-CN')
  await expect(title).toHaveAttribute('dir', 'ltr')

  await hands.tap(kiosk.getByRole('navigation').getByText('中文', { exact: true }))
  await expect(title).toHaveText(/^[^[\u2068]+$/)
  await expect(title).not.toHaveAttribute('lang')
})

test('the exhibit’s colours are on screen, except at high contrast', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands, 'zh')
  const app = kiosk.locator('.app')
  const dock = kiosk.getByRole('navigation')
  await expect(app).toHaveCSS('color', 'rgb(36, 20, 7)')
  await expect(app).toHaveCSS('background-image', /rgb\(243, 233, 220\)/)
  await expect(dock).toHaveCSS('background-color', 'rgb(42, 16, 72)')

  await hands.tap(dock.getByRole('button', { name: '辅助' }))
  await hands.tap(kiosk.getByRole('dialog').getByRole('group', { name: '对比度' }).getByRole('button', { name: '高' }))
  await expect(app).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(dock).toHaveCSS('background-color', 'rgb(0, 0, 0)')
})
