import { describe, expect, it, vi } from 'vitest'
import { createPulse } from '../pulse'
import { watchProbation } from './probation'

const digest = 'd'.repeat(64)
const other = 'e'.repeat(64)

type Options = { pageBefore?: boolean; silentBeforeMs?: number; isResting?: () => boolean }

const aProbation = (options: Options = {}) => {
  let now = 0
  const looks = new Set<() => void>()
  const pulse = createPulse(() => now)
  if (options.pageBefore) pulse.beat({ screen: 'loop', painted: 1, exhibit: other })
  now += options.silentBeforeMs ?? 0
  const failed = vi.fn()
  const proved = vi.fn()
  const every = (_: number, work: () => void) => {
    looks.add(work)
    return () => looks.delete(work)
  }
  const { isResting } = options
  const times = { monotonic: () => now, lengthMs: () => 600_000 }
  const watch = watchProbation(digest, { pulse, every, ...times, isResting, failed, proved })
  const beat = (more: object = {}) => pulse.beat({ screen: 'loop', painted: 1, exhibit: digest, ...more })
  const look = (ms = 5_000) => {
    now += ms
    for (const work of [...looks]) work()
  }
  return { watch, failed, proved, beat, look, looks }
}

describe('an exhibit on probation', () => {
  it('has proved itself when a page beat with it for ten minutes', () => {
    const { failed, proved, beat, look, looks } = aProbation()
    for (let n = 0; n < 119; n += 1) {
      beat()
      look()
    }
    expect(proved).not.toHaveBeenCalled()
    beat()
    look()
    expect(proved).toHaveBeenCalledOnce()
    expect(failed).not.toHaveBeenCalled()
    expect(looks.size).toBe(0)
  })

  it('is neither proved nor failed while the hall is closed, and has a minute to be heard when it opens', () => {
    let isResting = true
    const { watch, proved, failed, beat, look } = aProbation({ pageBefore: true, isResting: () => isResting })
    for (let n = 0; n < 500; n += 1) {
      beat({ screen: 'asleep' })
      look()
    }
    // The display sleeps, and the page paints nothing; or it is loaded anew.
    for (let n = 0; n < 500; n += 1) look()
    watch.pageLost()
    expect(proved).not.toHaveBeenCalled()
    expect(failed).not.toHaveBeenCalled()
    isResting = false
    for (let n = 0; n < 12; n += 1) look()
    expect(failed).not.toHaveBeenCalled()
    look()
    expect(failed).toHaveBeenCalledWith('silent')
  })

  it('proves nothing while no page is there, or while the page still shows another', () => {
    const { proved, failed, beat, look } = aProbation()
    for (let n = 0; n < 500; n += 1) {
      beat({ exhibit: other })
      look()
    }
    expect(proved).not.toHaveBeenCalled()
    expect(failed).not.toHaveBeenCalled()
  })

  it('has its minute from when the hall opens, whatever was silent before', () => {
    let isResting = false
    const { failed, look } = aProbation({ pageBefore: true, isResting: () => isResting })
    for (let n = 0; n < 10; n += 1) look()
    isResting = true
    look()
    isResting = false
    for (let n = 0; n < 12; n += 1) look()
    expect(failed).not.toHaveBeenCalled()
  })

  it.each(['operator', 'asleep'] as const)('proves nothing while the screen is %s', (screen) => {
    const { proved, failed, beat, look } = aProbation()
    for (let n = 0; n < 500; n += 1) {
      beat({ screen })
      look()
    }
    expect(proved).not.toHaveBeenCalled()
    expect(failed).not.toHaveBeenCalled()
  })

  it('does not count the hours in which the machine slept', () => {
    const { watch, proved, beat, look } = aProbation()
    beat()
    look(3_600_000)
    expect(proved).not.toHaveBeenCalled()
    expect(watch.leftMs()).toBe(590_000)
  })

  it('fails with the first scene that fails', () => {
    const { failed, beat, looks } = aProbation()
    beat()
    beat({ sceneFailed: 'table' })
    beat({ sceneFailed: 'table' })
    expect(failed.mock.calls).toEqual([['scene']])
    expect(looks.size).toBe(0)
  })

  it('does not fail with a scene of the exhibit before it', () => {
    const { failed, beat } = aProbation()
    beat({ exhibit: other, sceneFailed: 'table' })
    expect(failed).not.toHaveBeenCalled()
  })

  it('fails when the page is lost', () => {
    const { watch, failed } = aProbation()
    watch.pageLost()
    expect(failed.mock.calls).toEqual([['crash']])
  })

  it('fails when the page shows the problem screen, but not when it does so for a moment', () => {
    const { failed, beat } = aProbation()
    beat({ screen: 'problem', exhibit: undefined })
    beat()
    expect(failed).not.toHaveBeenCalled()
    beat({ screen: 'problem', exhibit: undefined })
    beat({ screen: 'problem', exhibit: undefined })
    expect(failed.mock.calls).toEqual([['problem']])
  })

  it('fails when the page falls silent for more than a minute', () => {
    const { failed, beat, look } = aProbation()
    beat()
    look()
    for (let n = 0; n < 12; n += 1) look()
    expect(failed).not.toHaveBeenCalled()
    look()
    expect(failed.mock.calls).toEqual([['silent']])
  })

  it('fails when the page that was there never comes up with it', () => {
    const { failed, look } = aProbation({ pageBefore: true })
    for (let n = 0; n < 13; n += 1) look()
    expect(failed.mock.calls).toEqual([['silent']])
  })

  it('does not wait for a page that was silent for ten seconds when it came on', () => {
    const waits = aProbation({ pageBefore: true, silentBeforeMs: 9_999 })
    const waitsNot = aProbation({ pageBefore: true, silentBeforeMs: 10_000 })
    for (let n = 0; n < 13; n += 1) for (const { look } of [waits, waitsNot]) look()
    expect(waits.failed.mock.calls).toEqual([['silent']])
    expect(waitsNot.failed).not.toHaveBeenCalled()
  })

  it('says nothing more once it was stopped', () => {
    const { watch, failed, beat, looks } = aProbation()
    watch.stop()
    watch.pageLost()
    beat({ sceneFailed: 'table' })
    expect(failed).not.toHaveBeenCalled()
    expect(looks.size).toBe(0)
  })
})
