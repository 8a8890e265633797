import { expect, test } from '../support/kiosk'

// Fast, so that idle and the loop come in between.
test.use({ clockRate: 20 })

test('two hundred random touches leave nothing stuck', async ({ kiosk, hands }) => {
  test.setTimeout(120_000)
  const seed = Date.now() % 1_000_000
  const random = mulberry(seed)
  const { width, height } = kiosk.viewportSize() ?? { width: 960, height: 540 }
  const anywhere = (): { x: number; y: number } => ({ x: 1 + random() * (width - 2), y: 1 + random() * (height - 2) })
  await test.step(`seed ${seed.toString()}`, async () => {
    for (let touch = 0; touch < 200; touch++) {
      const kind = random()
      if (kind < 0.8) await hands.tap(anywhere())
      else if (kind < 0.9) await hands.drag(anywhere(), anywhere())
      else {
        const two = [anywhere(), anywhere()]
        await hands.touch('touchStart', two)
        await hands.touch('touchEnd', [])
      }
    }
    await expect(kiosk.locator('body')).toHaveAttribute('data-screen', 'loop', { timeout: 40_000 })
    expect(await kiosk.evaluate(() => getSelection()?.toString())).toBe('')
    expect(await kiosk.evaluate(() => visualViewport?.scale)).toBe(1)
  })
})

/** A small generator of numbers from 0 to 1 that can be repeated from its seed. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
