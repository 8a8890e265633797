import { expect, test } from '../support/kiosk'
import { middleOf } from '../support/hands'
import { expectScreen, goHome, on, openTile } from '../support/visit'

test('a finger that slides off cancels', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  const from = await middleOf(on.tiles(kiosk).first())
  await hands.drag(from, { x: 8, y: 8 })
  await expectScreen(kiosk, 'home')
})

test('a pressed tile shows it at once', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  const tile = on.tiles(kiosk).first()
  await hands.touch('touchStart', [await middleOf(tile)])
  await expect(tile).toHaveAttribute('data-pressed', '', { timeout: 300 })
  await hands.touch('touchEnd', [])
})

test('a picture that is touched answers, and a finger that lands on nothing is seen to be felt', async ({
  kiosk,
  hands,
}) => {
  await goHome(kiosk, hands)
  await openTile(kiosk, hands, 1)
  const second = kiosk.locator('main').getByRole('button', { name: /2002年7月/ })
  await expect(second).toHaveAttribute('aria-pressed', 'false')
  await hands.tap(kiosk.locator('.terrace').nth(1))
  await expect(second).toHaveAttribute('aria-pressed', 'true')
  await expect(kiosk.locator('.ripple')).toBeHidden()
  const felt = kiosk.locator('.ripple').waitFor({ state: 'attached', timeout: 10_000 })
  await hands.tap(kiosk.getByRole('heading', { level: 1 }))
  await felt
})

test('a second finger is ignored, and the first still counts', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  const first = await middleOf(on.tiles(kiosk).nth(0))
  const second = await middleOf(on.tiles(kiosk).nth(3))
  await hands.touch('touchStart', [first])
  await hands.touch('touchStart', [first, second])
  // The second is lifted: it is no longer among those on the glass.
  await hands.touch('touchMove', [first])
  await expectScreen(kiosk, 'home')
  const tile = await on.tiles(kiosk).nth(0).getAttribute('data-tile')
  await hands.touch('touchEnd', [])
  await expectScreen(kiosk, 'section', tile ?? undefined)
})

test('touches are deaf for a moment after one has changed the screen', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  const tile = await middleOf(on.tiles(kiosk).nth(0))
  const home = await middleOf(on.dockButton(kiosk, /^首页$/))
  // All four go out together: the second tap lands within the deaf time.
  await Promise.all([
    hands.touch('touchStart', [tile]),
    hands.touch('touchEnd', []),
    hands.touch('touchStart', [home]),
    hands.touch('touchEnd', []),
  ])
  await expectScreen(kiosk, 'section')
  await hands.tap(home)
  await expectScreen(kiosk, 'home')
})

test('a finger held for a minute counts as nothing', async ({ kiosk, hands }) => {
  await kiosk.clock.install()
  await kiosk.reload()
  await goHome(kiosk, hands)
  await hands.touch('touchStart', [await middleOf(on.tiles(kiosk).nth(0))])
  await kiosk.clock.fastForward(61_000)
  await hands.touch('touchEnd', [])
  await kiosk.waitForTimeout(300)
  await expect(kiosk.locator('body')).not.toHaveAttribute('data-screen', 'section')
})

test('input the page makes up itself does nothing', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands)
  await on
    .tiles(kiosk)
    .first()
    .evaluate((tile) => {
      for (const type of ['pointerdown', 'pointerup', 'click']) {
        tile.dispatchEvent(
          new PointerEvent(type, { bubbles: true, pointerId: 7, isPrimary: true, pointerType: 'touch' }),
        )
      }
    })
  await expectScreen(kiosk, 'home')
})

test('nothing can be selected, dragged, zoomed, scrolled, printed or right-clicked', async ({ kiosk, hands }) => {
  await goHome(kiosk, hands, 'en')
  // What is still allowed to happen when it has been through the whole page.
  const left: string[] = []
  await kiosk.exposeFunction('stillHappens', (type: string) => left.push(type))
  await kiosk.evaluate(() => {
    for (const type of ['contextmenu', 'selectstart', 'dragstart', 'wheel']) {
      addEventListener(type, (event) => {
        if (!event.defaultPrevented) stillHappens(type)
      })
    }
  })
  await kiosk.mouse.click(300, 200, { button: 'right' })
  await kiosk.mouse.move(150, 150)
  await kiosk.mouse.down()
  await kiosk.mouse.move(450, 300, { steps: 5 })
  await kiosk.mouse.up()
  await kiosk.keyboard.down('Control')
  await kiosk.mouse.wheel(0, -400)
  await kiosk.keyboard.up('Control')
  await kiosk.keyboard.press('Control+a')
  await kiosk.keyboard.press('Control+p')
  await kiosk.keyboard.press('Control+Equal')
  const found = await kiosk.evaluate(() => ({
    selected: getSelection()?.toString(),
    scale: visualViewport?.scale,
    scrolled: scrollX + scrollY + document.documentElement.scrollTop,
  }))
  expect(found).toEqual({ selected: '', scale: 1, scrolled: 0 })
  expect(left).toEqual([])
})

declare const stillHappens: (type: string) => void
