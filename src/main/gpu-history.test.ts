import { describe, expect, it } from 'vitest'
import { historyAfterDeath, historyAtStart, readGpuHistory, type GpuHistory } from './gpu-history'

const noon = Date.UTC(2026, 10, 23, 12)
const minutes = (n: number) => n * 60_000
const after = (...deaths: number[]) =>
  deaths.reduce<GpuHistory>((history, at) => historyAfterDeath(history, noon + at), { version: '1.0.0', deaths: [] })

describe('deaths of the graphics process', () => {
  it('turns software drawing on at the third within five minutes', () => {
    expect(after(0, minutes(1)).softwareSince).toBeUndefined()
    expect(after(0, minutes(1), minutes(4)).softwareSince).toBe(noon + minutes(4))
  })

  it('forgives deaths that lie further apart', () => {
    const history = after(0, minutes(3), minutes(6), minutes(9))
    expect(history.softwareSince).toBeUndefined()
    expect(history.deaths).toHaveLength(2)
  })

  it('counts on across starts of the same version', () => {
    const started = historyAtStart(after(0, minutes(1)), '1.0.0', noon + minutes(2))
    expect(historyAfterDeath(started, noon + minutes(3)).softwareSince).toBe(noon + minutes(3))
  })

  it('keeps software drawing for a day', () => {
    const history = after(0, 1, 2)
    expect(historyAtStart(history, '1.0.0', noon + minutes(23 * 60)).softwareSince).toBe(noon + 2)
    expect(historyAtStart(history, '1.0.0', noon + minutes(24 * 60) + 2).softwareSince).toBeUndefined()
  })

  it('gives a new version a fresh chance', () => {
    expect(historyAtStart(after(0, 1, 2), '1.0.1', noon + 3)).toEqual({ version: '1.0.1', deaths: [] })
  })

  it('is not held for years by a clock that was wrong', () => {
    expect(historyAtStart(after(0, 1, 2), '1.0.0', noon - minutes(48 * 60)).softwareSince).toBeUndefined()
  })

  it('starts afresh without a history', () => {
    expect(historyAtStart(undefined, '1.0.0', noon)).toEqual({ version: '1.0.0', deaths: [] })
  })
})

describe('the file of the history', () => {
  it('comes back as it was written', () => {
    const history = after(0, 1, 2)
    expect(readGpuHistory(JSON.stringify(history))).toEqual(history)
  })

  it.each(['', '\0\0\0', '{', 'null', '[]', '7', '{"version":1,"deaths":[]}', '{"version":"1.0.0"}'])(
    'is nothing when it holds %j',
    (text) => expect(readGpuHistory(text)).toBeUndefined(),
  )

  it('drops deaths that are no times', () => {
    expect(readGpuHistory('{"version":"1.0.0","deaths":[1,"2",null],"softwareSince":"now"}')).toEqual({
      version: '1.0.0',
      deaths: [1],
    })
  })
})
