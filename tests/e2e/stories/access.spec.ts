import { expect, test } from '../support/kiosk'
import { expectScreen, goHome, on, openTile } from '../support/visit'

for (const orientation of ['landscape', 'portrait'] as const) {
  test.describe(orientation, () => {
    test.use({ orientation })

    test('each setting does what it says, and lives through a change of section', async ({ kiosk, hands }) => {
      await goHome(kiosk, hands, 'en')
      const measure = (): Promise<{ hook: number; top: number }> =>
        on
          .tiles(kiosk)
          .first()
          .evaluate((tile) => ({
            hook: Number.parseFloat(getComputedStyle(tile.querySelector('.hook') ?? tile).fontSize),
            top: tile.getBoundingClientRect().top,
          }))
      const choose = async (name: string): Promise<void> => {
        await hands.tap(on.dockButton(kiosk, /^Access$/))
        const choice = on.dialog(kiosk).getByRole('button', { name, exact: true })
        await hands.tap(choice)
        await expect(choice).toHaveAttribute('aria-pressed', 'true')
        await hands.tap(on.dialog(kiosk).getByRole('button', { name: 'Done' }))
        await expect(on.dialog(kiosk)).toBeHidden()
      }
      const before = await measure()
      await choose('Extra large')
      const larger = await measure()
      expect(larger.hook / before.hook).toBeCloseTo(1.5, 1)
      await choose('Lower')
      const lower = await measure()
      const height = kiosk.viewportSize()?.height ?? 0
      expect(lower.top).toBeGreaterThanOrEqual(height * 0.55 - 1)
      await choose('High')
      await choose('Reduced')
      await openTile(kiosk, hands, 0)
      await hands.tap(on.dockButton(kiosk, /^Next$/))
      await expectScreen(kiosk, 'section')
      await expect(kiosk.locator('[data-contrast=high]').first()).toBeVisible()
      await expect(kiosk.locator('html')).toHaveAttribute('data-motion', 'reduced')
      await hands.tap(on.dockButton(kiosk, /^Access$/))
      await expect(on.dialog(kiosk).locator('[aria-pressed=true]')).toHaveText([
        'Extra large',
        'High',
        'Reduced',
        'Lower',
      ])
    })
  })
}
