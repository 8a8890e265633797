import { expect, type Page } from '@playwright/test'
import type { Hands, Point } from './hands'

/** The PIN the specs set. */
export const goodPin = '493027'

/** Longer than the 300 ms a screen is deaf after a touch has changed it. */
const settledMs = 450

/** Opens a hidden door by its key chord, from any screen. */
export async function knockByKeys(page: Page, door: 'panel' | 'staff'): Promise<void> {
  await page.keyboard.press(door === 'panel' ? 'Control+Alt+Shift+O' : 'Control+Alt+Shift+S')
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'operator')
}

/** The same by hand: one lower corner held for three seconds, then four taps. */
export async function knockByHand(page: Page, hands: Hands, door: 'panel' | 'staff'): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const [left, right]: readonly [Point, Point] = [
    { x: 20, y: height - 20 },
    { x: width - 20, y: height - 20 },
  ]
  const [held, other] = door === 'panel' ? [left, right] : [right, left]
  await hands.touch('touchStart', [held])
  await page.waitForTimeout(3_200)
  // All sent at once: on a busy machine an answer may take longer than a tap or a pause between two may.
  const lifted = hands.touch('touchEnd', [])
  const taps = [other, other, held, other].flatMap((corner) => [
    hands.touch('touchStart', [corner]),
    hands.touch('touchEnd', []),
  ])
  await Promise.all([lifted, ...taps])
  await expect(page.locator('body')).toHaveAttribute('data-screen', 'operator')
  await page.waitForTimeout(settledMs)
}

/** Enters digits on the pad and hands them in. */
export async function enterPin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: /^(OK|确定)$/ }).click()
}

/** Chooses the PIN of a kiosk that has none, on the pad that is on screen. Answers the recovery code. */
export async function setPin(page: Page, pin = goodPin): Promise<string> {
  await page.getByRole('heading', { name: /^(Choose a PIN|请设置密码)$/ }).waitFor()
  await enterPin(page, pin)
  await page.getByRole('heading', { name: /^(Enter it once more|请再次输入)$/ }).waitFor()
  await enterPin(page, pin)
  const code = page.getByText(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/)
  const told = (await code.textContent()) ?? ''
  await page.getByRole('button', { name: /^(I have written it down|我已记下)$/ }).click()
  return told
}

/** Opens the operator's panel: sets the PIN where there is none, and enters it where there is one. */
export async function openPanel(page: Page): Promise<void> {
  await knockByKeys(page, 'panel')
  const title = page.getByRole('heading', { level: 1, name: /PIN|密码/ })
  await title.waitFor()
  if (/Choose|设置/.test((await title.textContent()) ?? '')) await setPin(page)
  else await enterPin(page, goodPin)
  await page.getByRole('navigation', { name: /^(Pages|页面)$/ }).waitFor()
}

/** Opens a page of the panel by its name in either language. */
export async function openPage(page: Page, name: RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: /^(Pages|页面)$/ })
    .getByRole('button', { name })
    .click()
}
