import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { idleStageAt, useIdle, type IdleTable } from './idle'

const table: IdleTable = { patience: 45, line: 15, count: 20 }

describe('the idle table', () => {
  it.each([
    [0, 'awake'],
    [44.9, 'awake'],
    [45, 'line'],
    [59.9, 'line'],
    [60, 'count'],
    [79.9, 'count'],
    [80, 'over'],
  ])('after %d quiet seconds says %s', (seconds, stage) => {
    expect(idleStageAt(seconds, table)).toBe(stage)
  })
})

const watching = (rate = 1) => {
  const clock = handClock()
  const now = ref<IdleTable | undefined>(table)
  const over = vi.fn()
  const scope = effectScope()
  const idle = scope.run(() => useIdle({ table: () => now.value, rate: () => rate, over, timers: clock.timers }))
  if (!idle) throw new Error('no scope')
  return { clock, now, over, scope, idle }
}
let at = watching()
beforeEach(() => {
  at = watching()
})
afterEach(() => at.scope.stop())

describe('a visit left alone', () => {
  it('comes to the line, the count and its end', () => {
    at.clock.pass(44_900)
    expect(at.idle.stage.value).toBe('awake')
    at.clock.pass(200)
    expect(at.idle.stage.value).toBe('line')
    at.clock.pass(15_000)
    expect(at.idle.stage.value).toBe('count')
    expect(at.over).not.toHaveBeenCalled()
    at.clock.pass(20_000)
    expect(at.over).toHaveBeenCalledOnce()
    expect(at.idle.stage.value).toBe('off')
  })

  it('counts every second from twenty to one', () => {
    at.clock.pass(60_000)
    const seen = [at.idle.left.value]
    for (let second = 1; second < 20; second += 1) {
      at.clock.pass(1000)
      seen.push(at.idle.left.value)
    }
    expect(seen).toEqual(Array.from({ length: 20 }, (_, second) => 20 - second))
  })

  it('passes ten times as fast at clock rate 10', () => {
    const fast = watching(10)
    fast.clock.pass(8_100)
    expect(fast.over).toHaveBeenCalledOnce()
    fast.scope.stop()
  })
})

describe('a sign of life', () => {
  it('begins the patience anew without setting a timer', () => {
    at.clock.pass(30_000)
    const before = at.clock.waiting()
    at.idle.alive()
    expect(at.clock.waiting()).toBe(before)
    at.clock.pass(44_000)
    expect(at.idle.stage.value).toBe('awake')
    at.clock.pass(2_000)
    expect(at.idle.stage.value).toBe('line')
  })

  it('takes the line away', () => {
    at.clock.pass(50_000)
    at.idle.alive()
    expect(at.idle.stage.value).toBe('awake')
  })

  it('does not end the count by itself; keeping does', () => {
    at.clock.pass(61_000)
    at.idle.alive()
    expect(at.idle.stage.value).toBe('count')
    at.idle.keep()
    expect(at.idle.stage.value).toBe('awake')
    at.clock.pass(79_000)
    expect(at.over).not.toHaveBeenCalled()
  })
})

it('begins anew when the table changes: another screen, or more time for Access', async () => {
  at.clock.pass(44_000)
  at.now.value = { patience: 90, line: 30, count: 40 }
  await nextTick()
  at.clock.pass(89_000)
  expect(at.idle.stage.value).toBe('awake')
  at.clock.pass(2_000)
  expect(at.idle.stage.value).toBe('line')
})

it('watches over nothing while nobody visits, and leaves no timer behind', () => {
  at.now.value = undefined
  expect(at.idle.stage.value).toBe('off')
  expect(at.clock.waiting()).toBe(0)
  at.now.value = table
  at.scope.stop()
  expect(at.clock.waiting()).toBe(0)
})
