import { describe, expect, it, vi } from 'vitest'
import { createPageJudge, watchPage } from './page-watch.mjs'

/** Health as it is asked for every two seconds, from second to second after the browser was opened. */
const looks = (judge, healthAt, to, from = 0) => {
  for (let second = from; second <= to; second += 2) if (judge.look(healthAt(second), second * 1000)) return second
  return undefined
}
const open = { isOpen: true }
const heard = (secondsAgo, screen = 'loop', hours = open) => ({
  page: { screen, secondsAgo },
  hours,
  uptimeSeconds: 5_000,
})
const unheard = (uptimeSeconds) => ({ page: null, hours: open, uptimeSeconds })
const aJudge = () => {
  const judge = createPageJudge()
  judge.opened(0)
  return judge
}
/** The page beats until a moment and then no more. */
const silentFrom =
  (moment, ...more) =>
  (second) =>
    heard(second < moment ? second % 3 : second - moment + 1, ...more)

describe('the page of a browser in kiosk mode', () => {
  it('is let be while it beats', () => {
    expect(looks(aJudge(), silentFrom(1_000), 900)).toBeUndefined()
  })

  it('is started anew within fifteen seconds once it crashed, hung or gave way to an error page', () => {
    const at = looks(aJudge(), silentFrom(100), 200)
    expect(at).toBeGreaterThan(108)
    expect(at).toBeLessThanOrEqual(115)
  })

  it('has a minute to come, whatever the page before it left', () => {
    const judge = aJudge()
    const late = (second) => heard(second + 30)
    expect(looks(judge, late, 58)).toBeUndefined()
    expect(looks(judge, late, 70, 60)).toBeLessThanOrEqual(66)
  })

  it('is not started anew for a host that was started a moment ago', () => {
    expect(looks(aJudge(), (second) => unheard(second % 50), 400)).toBeUndefined()
  })

  it('that never comes is started anew less and less often', () => {
    const judge = aJudge()
    const times = []
    let from = 0
    while (from !== undefined && from < 8_000) {
      const opened = from * 1000
      judge.opened(opened)
      const at = looks(judge, () => unheard(100_000), 20_000, from)
      times.push(at - from)
      from = at
    }
    expect(times.slice(0, 3)).toEqual([64, 124, 244])
    expect(Math.max(...times)).toBeLessThanOrEqual(904)
  })

  it('may be silent while the hall is closed and the screen is black', () => {
    expect(looks(aJudge(), silentFrom(100, 'asleep', { isOpen: false }), 9_000)).toBeUndefined()
    expect(looks(aJudge(), silentFrom(100, 'asleep'), 9_000)).toBeDefined()
  })

  it('is not blamed for a host that is away, nor for the beats it has still to read', () => {
    const stopped = (second) => (second < 100 || second > 140 ? heard(1) : undefined)
    expect(looks(aJudge(), stopped, 300)).toBeUndefined()
    const catchesUp = (second) => (second === 142 || second === 144 ? heard(40) : stopped(second))
    expect(looks(aJudge(), catchesUp, 300)).toBeUndefined()
  })
})

it('looks until it is told to stop, one look at a time', async () => {
  vi.useFakeTimers()
  const asked = []
  let answer
  const health = (address) => {
    asked.push(address)
    return new Promise((resolve) => (answer = resolve))
  }
  let lost = 0
  let now = 0
  const watch = watchPage({ address: 'http://127.0.0.1:1/', lost: () => (lost += 1), health, now: () => now })
  watch.opened()
  now = 100_000
  for (let n = 1; n <= 3; n += 1) {
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveLength(n)
    answer(heard(50))
    await vi.advanceTimersByTimeAsync(0)
  }
  expect(lost).toBe(1)
  watch.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(3)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
