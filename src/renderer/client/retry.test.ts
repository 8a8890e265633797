import { describe, expect, it, vi } from 'vitest'
import { loadFirst } from './first-load'
import { kioskClient } from './kiosk-client'
import { retry } from './retry'

const noWait = (): Promise<void> => Promise.resolve()

describe('a first question to a service that is not up yet', () => {
  it('is asked again until it is answered', async () => {
    const attempt = vi.fn<() => Promise<string | undefined>>().mockResolvedValue(undefined)
    attempt.mockResolvedValueOnce(undefined).mockResolvedValueOnce(undefined).mockResolvedValueOnce('there')
    await expect(retry(attempt, { wait: noWait })).resolves.toBe('there')
    expect(attempt).toHaveBeenCalledTimes(3)
  })

  it('is asked less and less often, but at least every three seconds', async () => {
    const waits: number[] = []
    let left = 8
    const attempt = (): Promise<number | undefined> => Promise.resolve((left -= 1) === 0 ? 1 : undefined)
    await retry(attempt, {
      wait: (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
    })
    expect(waits).toEqual([250, 500, 1000, 2000, 3000, 3000, 3000])
  })

  it('makes the page say so once, and only after some attempts', async () => {
    let attempts = 0
    const exhibit = (): Promise<undefined> => {
      attempts += 1
      return Promise.resolve(undefined)
    }
    const late = vi.fn()
    const wait = (): Promise<void> => (attempts > 10 ? new Promise(() => undefined) : Promise.resolve())
    const first = loadFirst(wait, { ...kioskClient, exhibit, kiosk: () => new Promise(() => undefined) })
    first.late(late)
    await vi.waitFor(() => expect(late).toHaveBeenCalledOnce())
    expect(attempts).toBeGreaterThanOrEqual(4)
  })
})
