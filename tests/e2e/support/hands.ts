import type { Locator, Page } from '@playwright/test'

/** A place on the screen, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number }

/** Fingers on the glass: real touch input, the same in both hosts. */
export type Hands = {
  /** One finger down and up in the middle of something, or at a place. */
  tap(where: Locator | Point): Promise<void>
  /** All fingers that are on the glass after this; `[]` lifts them all. Finger 0 is the first. */
  touch(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Point[]): Promise<void>
  /** One finger drawn from here to there in steps, like a swipe. */
  drag(from: Point, to: Point, options?: { readonly lift?: boolean }): Promise<void>
}

/** The middle of something on the screen. */
export async function middleOf(locator: Locator): Promise<Point> {
  await locator.waitFor({ state: 'visible' })
  const box = await locator.boundingBox()
  if (box === null) throw new Error('it has no place on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Gives a page touch input. */
export async function handsOn(page: Page): Promise<Hands> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 })
  const touch: Hands['touch'] = async (type, fingers) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map((at, id) => ({ ...at, id })) })
  }
  return {
    touch,
    async tap(where) {
      const at = 'x' in where ? where : await middleOf(where)
      await touch('touchStart', [at])
      await touch('touchEnd', [])
    },
    drag: (from, to, options) => drag(touch, from, to, options?.lift ?? true),
  }
}

async function drag(touch: Hands['touch'], from: Point, to: Point, lift: boolean): Promise<void> {
  const steps = 8
  await touch('touchStart', [from])
  for (let step = 1; step <= steps; step++) {
    const part = step / steps
    await touch('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }])
  }
  if (lift) await touch('touchEnd', [])
}
