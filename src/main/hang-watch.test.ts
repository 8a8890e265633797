import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchForHangs } from './hang-watch'
import { createHostLog } from './host-log'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

class FakeContents extends EventEmitter {
  isLoading = false
  hangs = false
  crashed = false
  crashes = 0
  isLoadingMainFrame = (): boolean => this.isLoading
  isCrashed = (): boolean => this.crashed
  forcefullyCrashRenderer = (): void => void (this.crashes += 1)
  /** As Electron's: put to the page once it is loaded, and answered unless it hangs. */
  executeJavaScript = (): Promise<unknown> =>
    this.isLoading || this.hangs ? new Promise(() => {}) : Promise.resolve(undefined)
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  isDestroyed = (): boolean => false
}

const aWatch = () => {
  const [window, powerMonitor] = [new FakeWindow(), new EventEmitter()]
  const state = { beatAt: 0, isUp: true, isResting: false }
  const lost: string[] = []
  const hung = vi.fn()
  watchForHangs({
    window,
    powerMonitor,
    page: { lost: (why) => lost.push(why), hung, isUp: () => state.isUp },
    lastBeat: () => state.beatAt,
    isResting: () => state.isResting,
    log: createHostLog(() => {}),
    now: () => Date.now(),
  })
  return { window, contents: window.webContents, powerMonitor, state, lost, hung }
}

const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1_000)

describe('watching for a hang', () => {
  it('ends a page that paints nothing and answers nothing, within fifteen seconds', async () => {
    const { contents, hung } = aWatch()
    contents.hangs = true
    await seconds(15)
    expect(contents.crashes).toBe(1)
    expect(hung).toHaveBeenCalledOnce()
  })

  it('leaves a page be that paints', async () => {
    const { contents, state } = aWatch()
    contents.hangs = true
    for (let count = 0; count < 60; count += 1) {
      state.beatAt = Date.now()
      await seconds(1)
    }
    expect(contents.crashes).toBe(0)
  })

  it('waits for a page that a slow disk brings in half a minute, though it answers nothing yet', async () => {
    const { contents } = aWatch()
    contents.isLoading = true
    contents.emit('did-start-loading')
    await seconds(28)
    contents.isLoading = false
    contents.emit('did-stop-loading')
    await seconds(10)
    expect(contents.crashes).toBe(0)
  })

  it('does not wait for ever for a page that never comes', async () => {
    const { contents } = aWatch()
    contents.isLoading = true
    await seconds(34)
    expect(contents.crashes).toBe(1)
  })

  it('brings a page back of which Electron forgot to say that it ended', async () => {
    const { contents, lost } = aWatch()
    contents.hangs = true
    contents.crashed = true
    await seconds(15)
    expect(lost).toEqual(['hang'])
  })

  it('loads a page again that answers and shows nothing', async () => {
    const { lost } = aWatch()
    await seconds(61)
    expect(lost).toEqual(['mute'])
  })

  it.each(['isUp', 'isResting'] as const)(
    'has nothing to say while the page is not expected to paint (%s)',
    async (fact) => {
      const { contents, state } = aWatch()
      contents.hangs = true
      state[fact] = fact === 'isResting'
      await seconds(120)
      expect(contents.crashes).toBe(0)
    },
  )

  it('begins anew when the machine wakes up, and listens to nothing once the window is gone', async () => {
    const { contents, window, powerMonitor } = aWatch()
    contents.hangs = true
    await seconds(9)
    powerMonitor.emit('resume')
    await seconds(8)
    expect(contents.crashes).toBe(0)
    window.emit('closed')
    await seconds(60)
    expect(contents.crashes).toBe(0)
    expect(powerMonitor.listenerCount('resume')).toBe(0)
  })
})
