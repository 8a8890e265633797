import { describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { listenForNews, type Channel } from './news'

const channel = () => {
  const heard = new Map<string, (event: Event) => void>()
  const close = vi.fn()
  const state = { readyState: 1 }
  const it: Channel = {
    get readyState() {
      return state.readyState
    },
    addEventListener: (name, handler) => void heard.set(name, handler),
    close,
  }
  return { it, close, state, says: (name: string) => heard.get(name)?.(new Event(name)) }
}

const listening = () => {
  const clock = handClock()
  const opened: ReturnType<typeof channel>[] = []
  const changed = vi.fn()
  const open = (): Channel => {
    const next = channel()
    opened.push(next)
    return next.it
  }
  const stop = listenForNews({ open, after: clock.timers.after, exhibitMayHaveChanged: changed })
  return { clock, opened, changed, stop }
}

describe('the news channel', () => {
  it('tells that the exhibit changed', () => {
    const { opened, changed } = listening()
    opened[0]?.says('open')
    expect(changed).not.toHaveBeenCalled()
    opened[0]?.says('exhibit')
    expect(changed).toHaveBeenCalledOnce()
  })

  it('looks again after the service was away, as it may be another one now', () => {
    const { opened, changed } = listening()
    opened[0]?.says('open')
    opened[0]?.says('error')
    opened[0]?.says('open')
    expect(changed).toHaveBeenCalledOnce()
    expect(opened).toHaveLength(1)
  })

  it('is opened anew when the browser has given it up', () => {
    const { clock, opened } = listening()
    if (opened[0]) opened[0].state.readyState = 2
    opened[0]?.says('error')
    expect(opened[0]?.close).toHaveBeenCalledOnce()
    clock.pass(3000)
    expect(opened).toHaveLength(2)
  })

  it('stops for good', () => {
    const { clock, opened, stop } = listening()
    if (opened[0]) opened[0].state.readyState = 2
    opened[0]?.says('error')
    stop()
    expect(clock.waiting()).toBe(0)
    expect(opened).toHaveLength(1)
  })
})
