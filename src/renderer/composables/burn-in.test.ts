// @vitest-environment happy-dom
import { effectScope, nextTick, ref } from 'vue'
import { describe, expect, it } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { shiftAt, useBurnInShift } from './burn-in'

const hour = 3_600_000

describe('the shift against burn-in', () => {
  it('never goes further than four pixels, and does not stay where it is', () => {
    const places = Array.from({ length: 240 }, (_, at) => shiftAt((at * hour) / 10))
    for (const { x, y } of places) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(0.4)
    expect(new Set(places.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBeGreaterThan(20)
  })

  it('happens with a change of screen, at most every ten minutes', async () => {
    const clock = handClock()
    const screen = ref(0)
    const scope = effectScope()
    const root = document.createElement('div')
    scope.run(() => useBurnInShift(() => screen.value, clock.timers, root))
    clock.pass(hour / 12)
    screen.value += 1
    await nextTick()
    expect(root.style.getPropertyValue('--shift-x')).toBe('')
    clock.pass(hour / 6)
    screen.value += 1
    await nextTick()
    expect(root.style.getPropertyValue('--shift-x')).toMatch(/rem$/)
    expect(clock.waiting()).toBe(0)
    scope.stop()
  })
})
