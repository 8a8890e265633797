import { EventEmitter } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { createHostLog } from './host-log'
import { stopWhenTold } from './stop'

class FakeApp extends EventEmitter {
  readonly exits: unknown[] = []
  whenReady = (): Promise<void> => Promise.resolve()
  exit = (code?: number): void => void this.exits.push(code)
  /** Electron's order, with no window left to close. */
  quit = vi.fn(() => {
    this.emit('before-quit', {})
    const event = { preventDefault: vi.fn() }
    this.emit('will-quit', event)
    if (event.preventDefault.mock.calls.length === 0) this.exit(0)
  })
}

const aRun = (close: () => Promise<void> = () => Promise.resolve()) => {
  const [app, powerMonitor, process] = [new FakeApp(), new EventEmitter(), new EventEmitter()]
  const log = createHostLog(() => {})
  const leave = stopWhenTold({ app, powerMonitor, process, log, close })
  return { app, powerMonitor, process, leave }
}

describe('ending', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('comes with %s', async (signal) => {
    const { app, process } = aRun()
    await setImmediate()
    process.emit(signal)
    await setImmediate()
    expect(app.exits).toEqual([0])
  })

  it('comes when the machine shuts down', async () => {
    const { app, powerMonitor } = aRun()
    await setImmediate()
    powerMonitor.emit('shutdown')
    await setImmediate()
    expect(app.exits).toEqual([0])
  })

  it('comes when Windows ends the session, of which only a window hears', async () => {
    const { app } = aRun()
    const window = new EventEmitter()
    app.emit('browser-window-created', {}, window)
    window.emit('session-end', { reasons: ['shutdown'] })
    await setImmediate()
    expect(app.exits).toEqual([0])
  })

  it('waits for the service and tells what is to come next', async () => {
    let closed = (): void => {}
    const { app, leave } = aRun(() => new Promise((done) => (closed = done)))
    leave(75)
    await setImmediate()
    expect(app.exits).toEqual([])
    closed()
    await setImmediate()
    expect(app.exits).toEqual([75])
  })

  it('closes the service once, however often it is told', async () => {
    const close = vi.fn(() => Promise.resolve())
    const { app, leave } = aRun(close)
    leave(0)
    leave(0)
    await setImmediate()
    expect(close).toHaveBeenCalledOnce()
    expect(app.exits).toEqual([0])
  })

  it('does not wait for a service that will not close', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { app, leave } = aRun(() => new Promise(() => {}))
    leave(64)
    vi.advanceTimersByTime(3_000)
    vi.useRealTimers()
    await setImmediate()
    expect(app.exits).toEqual([64])
  })

  it('does not come by itself when the last window is closed', () => {
    expect(aRun().app.listenerCount('window-all-closed')).toBe(1)
  })
})
