import type { Page } from '@playwright/test'
import { seriousIn } from '../support/axe'
import { expect, once, test } from '../support/kiosk'
import { enterPin, goodPin, knockByHand, knockByKeys, openPage, openPanel, setPin } from '../support/operator'
import { expectScreen, goHome, on, openTile, sectionOf } from '../support/visit'

const title = (kiosk: Page, name: string | RegExp) => kiosk.getByRole('heading', { level: 1, name })
const close = (kiosk: Page) => kiosk.getByRole('button', { name: /^(关闭|Close)$/ })
const speak = (kiosk: Page, language: '中文' | 'English') => kiosk.getByRole('button', { name: language, exact: true })
const screenTold = (kiosk: Page): Promise<unknown> =>
  kiosk.evaluate(async (): Promise<unknown> => {
    const health: unknown = await (await fetch('api/health')).json()
    return Reflect.get(Object(Reflect.get(Object(health), 'page')), 'screen')
  })

for (const orientation of ['landscape', 'portrait'] as const) {
  test.describe(orientation, orientation === 'portrait' ? once : {}, () => {
    test.use({ orientation })

    test('both doors open by hand from the loop and from a section, and the visit is over', async ({
      kiosk,
      hands,
    }) => {
      const visits: string[] = []
      kiosk.on('request', (request) => request.url().endsWith('/api/visits') && visits.push(request.url()))
      await expectScreen(kiosk, 'loop')
      await knockByHand(kiosk, hands, 'panel')
      await expect(title(kiosk, '请设置密码')).toBeVisible()
      expect(visits, 'the way to the panel is no visit').toEqual([])
      await hands.tap(kiosk.getByRole('button', { name: '返回展览' }))
      await goHome(kiosk, hands, 'en')
      await openTile(kiosk, hands, 1)
      await knockByHand(kiosk, hands, 'staff')
      await expect(title(kiosk, 'Floor staff')).toBeVisible()
      expect(visits.length, 'the visit before it is told').toBeGreaterThan(0)
      await hands.tap(kiosk.getByRole('button', { name: 'Back to the show' }))
      await expectScreen(kiosk, 'loop')
      await expect(kiosk.locator('html')).toHaveAttribute('lang', /^zh/)
    })

    test('axe finds nothing serious on the way in, in the panel and on the card', once, async ({ kiosk }) => {
      test.setTimeout(120_000)
      await kiosk.emulateMedia({ reducedMotion: 'reduce' })
      const found: string[] = []
      const look = async (name: string): Promise<void> => {
        found.push(...(await seriousIn(kiosk)).map((violation) => `${name}: ${violation}`))
      }
      await expectScreen(kiosk, 'loop')
      await knockByKeys(kiosk, 'staff')
      await look('card')
      await kiosk.getByRole('button', { name: '报告故障' }).click()
      await look('report')
      await kiosk.getByRole('button', { name: '返回' }).click()
      await kiosk.getByRole('button', { name: '触摸测试' }).click()
      await look('touch test')
      await kiosk.getByRole('button', { name: '完成' }).click()
      await kiosk.getByRole('button', { name: '返回展览' }).click()
      await expectScreen(kiosk, 'loop')
      await knockByKeys(kiosk, 'panel')
      await title(kiosk, '请设置密码').waitFor()
      await look('first PIN')
      await enterPin(kiosk, goodPin)
      await look('once more')
      await enterPin(kiosk, goodPin)
      await title(kiosk, '请记下恢复码').waitFor()
      await look('recovery code')
      await kiosk.getByRole('button', { name: '我已记下' }).click()
      await kiosk.getByRole('navigation', { name: '页面' }).waitFor()
      await look('panel')
      await kiosk.getByRole('button', { name: 'English', exact: true }).click()
      await expect(kiosk.locator('html')).toHaveAttribute('lang', 'en')
      await look('panel, English')
      await close(kiosk).click()
      await expectScreen(kiosk, 'loop')
      await knockByKeys(kiosk, 'panel')
      await title(kiosk, 'Enter the PIN').waitFor()
      await kiosk.getByRole('button', { name: 'PIN forgotten?' }).click()
      await look('recovery')
      expect(found, found.join('\n')).toEqual([])
    })
  })
}

test(
  'whoever reads no Chinese sets the PIN in English, and is met in English from then on',
  once,
  async ({ kiosk, hands }) => {
    await expectScreen(kiosk, 'loop')
    await knockByKeys(kiosk, 'panel')
    await title(kiosk, '请设置密码').waitFor()
    await hands.tap(speak(kiosk, 'English'))
    await expect(title(kiosk, 'Choose a PIN')).toBeVisible()
    await expect(kiosk.locator('html')).toHaveAttribute('lang', 'en')
    await enterPin(kiosk, goodPin)
    await title(kiosk, 'Enter it once more').waitFor()
    await enterPin(kiosk, goodPin)
    await expect(title(kiosk, 'Write this code down')).toBeVisible()
    const code = kiosk.getByText(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/)
    const told = (await code.textContent()) ?? ''
    await hands.tap(speak(kiosk, '中文'))
    await expect(title(kiosk, '请记下恢复码')).toBeVisible()
    await expect(code).toHaveText(told)
    await hands.tap(speak(kiosk, 'English'))
    await hands.tap(kiosk.getByRole('button', { name: 'I have written it down' }))
    await expect(kiosk.getByRole('navigation', { name: 'Pages' })).toBeVisible()
    await hands.tap(close(kiosk))
    await expectScreen(kiosk, 'loop')
    await expect(kiosk.locator('html')).toHaveAttribute('lang', /^zh/)
    await knockByKeys(kiosk, 'panel')
    await expect(title(kiosk, 'Enter the PIN')).toBeVisible()
    await expect(speak(kiosk, 'English')).toHaveAttribute('aria-pressed', 'true')
    await hands.tap(kiosk.getByRole('button', { name: 'Back to the show' }))
    await expectScreen(kiosk, 'loop')
    await knockByKeys(kiosk, 'staff')
    await expect(title(kiosk, 'Floor staff')).toBeVisible()
    await kiosk.reload()
    await expectScreen(kiosk, 'loop')
    await knockByKeys(kiosk, 'staff')
    await expect(title(kiosk, 'Floor staff')).toBeHidden()
    await expect(speak(kiosk, '中文')).toHaveAttribute('aria-pressed', 'true')
  },
)

test(
  'the first touch of a visitor counts, also one that begins as the way to the door does',
  once,
  async ({ kiosk, hands }) => {
    await expectScreen(kiosk, 'loop')
    const { height } = kiosk.viewportSize() ?? { height: 0 }
    await hands.touch('touchStart', [{ x: 20, y: height - 20 }])
    await kiosk.waitForTimeout(3_200)
    await hands.touch('touchEnd', [])
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', /^(home|section)$/)
  },
)

test('there is no trace of the doors on screen', once, async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  expect(await kiosk.evaluate(() => document.body.outerHTML)).not.toMatch(/operator|staff/i)
})

test('the panel is the operator’s screen, and what is entered is nowhere to be found', async ({ kiosk }) => {
  const asked: string[] = []
  kiosk.on('request', (request) => asked.push(request.url()))
  await expectScreen(kiosk, 'loop')
  await openPanel(kiosk)
  await expect.poll(() => screenTold(kiosk)).toBe('operator')
  const kept = await kiosk.evaluate(async () => {
    const stores = [localStorage.length, sessionStorage.length, document.cookie, location.href]
    return [...stores, (await indexedDB.databases()).length, (await caches.keys().catch(() => [])).length]
  })
  expect(kept).toEqual([0, 0, '', kiosk.url(), 0, 0])
  expect(kiosk.url()).not.toMatch(/[?#]/)
  expect(asked.filter((url) => url.includes(goodPin) || url.includes('token'))).toEqual([])
  await close(kiosk).click()
  await expectScreen(kiosk, 'loop')
})

test('a reload ends it, and the PIN is asked for again', async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  await openPanel(kiosk)
  await kiosk.reload()
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'panel')
  await expect(title(kiosk, '请输入密码')).toBeVisible()
})

test('five wrong PINs lock everybody out, the one who knows it too', async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  await openPanel(kiosk)
  await close(kiosk).click()
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'panel')
  for (let time = 0; time < 5; time++) {
    await enterPin(kiosk, '804613')
    await expect(kiosk.getByText('输入有误。')).toBeVisible()
    await expect(kiosk.getByText('请稍候')).toBeHidden()
  }
  await expect(kiosk.getByText(/请在 0:(30|2\d) 后重试/)).toBeVisible()
  await expect(kiosk.getByRole('button', { name: '1', exact: true })).toBeDisabled()
  await kiosk.getByRole('button', { name: '返回展览' }).click()
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'panel')
  await expect(kiosk.getByText(/请在 0:\d\d 后重试/)).toBeVisible()
  const answer = await kiosk.evaluate(
    async (pin): Promise<unknown> =>
      (
        await fetch('api/operator/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ pin }),
        })
      ).json(),
    goodPin,
  )
  expect(answer).toMatchObject({ ok: false, because: 'locked' })
})

test('a forgotten PIN is replaced with the recovery code, by keyboard alone', async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'panel')
  const code = await setPin(kiosk)
  await close(kiosk).click()
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'panel')
  await title(kiosk, '请输入密码').waitFor()
  const press = async (name: string): Promise<void> => {
    const button = kiosk.getByRole('button', { name, exact: true })
    for (let tab = 0; tab < 60 && !(await button.evaluate((each) => each === document.activeElement)); tab++)
      await kiosk.keyboard.press('Tab')
    expect(await button.evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('solid')
    await kiosk.keyboard.press('Enter')
  }
  await press('忘记密码？')
  await title(kiosk, '请输入恢复码').waitFor()
  await kiosk.keyboard.type(code.replaceAll('-', '').toLowerCase())
  await press('确定')
  for (const heading of ['请设置新密码', '请再次输入']) {
    await title(kiosk, heading).waitFor()
    await kiosk.keyboard.type('728164')
    await press('确定')
  }
  await title(kiosk, '请记下恢复码').waitFor()
  await press('我已记下')
  await kiosk.getByRole('navigation', { name: '页面' }).waitFor()
  await close(kiosk).click()
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'panel')
  await enterPin(kiosk, '728164')
  await kiosk.getByRole('navigation', { name: '页面' }).waitFor()
})

test('an operator who is in changes the PIN, but not without the current one', once, async ({ kiosk }) => {
  await expectScreen(kiosk, 'loop')
  await openPanel(kiosk)
  await openPage(kiosk, /^操作$/)
  await kiosk.getByRole('button', { name: '修改密码' }).click()
  const dialog = kiosk.getByRole('dialog', { name: '修改密码' })
  for (const pin of ['804613', '728164', '728164']) await enterPin(kiosk, pin)
  await expect(dialog.getByText('输入有误。')).toBeVisible()
  for (const pin of [goodPin, '728164', '728164']) await enterPin(kiosk, pin)
  await kiosk.getByRole('button', { name: '我已记下' }).click()
  await expect(kiosk.getByText('密码已修改。')).toBeVisible()
  await close(kiosk).click()
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'panel')
  await enterPin(kiosk, goodPin)
  await expect(kiosk.getByText('输入有误。')).toBeVisible()
  await enterPin(kiosk, '728164')
  await kiosk.getByRole('navigation', { name: '页面' }).waitFor()
})

test(
  'what nobody touches goes away: the panel after a minute, the card and the pad after half of one',
  once,
  async ({ kiosk }) => {
    await kiosk.clock.install()
    await kiosk.reload()
    const gone = async (seconds: number): Promise<void> => {
      await kiosk.clock.runFor((seconds - 2) * 1_000)
      await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'operator')
      await kiosk.clock.runFor(3_000)
      await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop')
    }
    await kiosk.locator('body[data-screen=loop]').waitFor()
    await knockByKeys(kiosk, 'staff')
    await gone(30)
    await knockByKeys(kiosk, 'panel')
    await title(kiosk, '请设置密码').waitFor()
    await gone(30)
    await openPanel(kiosk)
    await kiosk.clock.runFor(40_000)
    await kiosk.mouse.click(600, 20)
    await gone(60)
  },
)

test('the floor staff reports a fault, switches the sound off, and starts the show anew', async ({ kiosk, hands }) => {
  await expectScreen(kiosk, 'loop')
  await knockByKeys(kiosk, 'staff')
  await kiosk.getByRole('button', { name: '报告故障' }).click()
  await kiosk.getByRole('button', { name: '触摸失灵' }).click()
  await expect(kiosk.getByText('已记录故障和时间')).toBeVisible()
  await kiosk.getByRole('button', { name: '关闭声音' }).click()
  await expect(kiosk.getByRole('button', { name: '打开声音' })).toHaveAttribute('aria-pressed', 'true')
  await kiosk.getByRole('button', { name: '触摸测试' }).click()
  const drawn = (): Promise<number> =>
    kiosk.locator('canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      return data.filter((_, at) => at % 4 === 3 && data[at] !== 0).length
    })
  expect(await drawn()).toBe(0)
  await hands.drag({ x: 100, y: 100 }, { x: 400, y: 200 })
  expect(await drawn()).toBeGreaterThan(300)
  await kiosk.getByRole('button', { name: '完成' }).click()
  await kiosk.getByRole('button', { name: '重新开始播放' }).click()
  await expectScreen(kiosk, 'loop')
  await hands.tap(on.invitation(kiosk, 'Touch to explore'))
  await expectScreen(kiosk, 'home')
  expect(await sectionOf(kiosk)).toBeNull()
})

test.describe('where there is nothing to show', () => {
  test.use({ mayComplain: true })

  // Requests on Electron's scheme cannot be held up from outside.
  test(
    'the operator gets in from the problem screen, and is not thrown out when the exhibit comes',
    once,
    async ({ kiosk }) => {
      await kiosk.route('**/api/exhibit', (route) => route.abort())
      await kiosk.reload()
      await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'problem', { timeout: 20_000 })
      await openPanel(kiosk)
      await kiosk.unroute('**/api/exhibit')
      const came = kiosk.waitForResponse('**/api/exhibit')
      await came
      await kiosk.waitForTimeout(1_000)
      await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'operator')
      await close(kiosk).click()
      await expectScreen(kiosk, 'loop')
    },
  )
})
