import { effectScope } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { useSlideShow } from './slide-show'

const showing = (count: number) => {
  const clock = handClock()
  const turned = vi.fn()
  const started = vi.fn()
  const scope = effectScope()
  const show = scope.run(() =>
    useSlideShow({
      count: () => count,
      first: 0,
      dwellMs: () => 9000,
      fadeSeconds: () => 0.7,
      held: () => false,
      holdMs: () => 60_000,
      release: () => undefined,
      turned,
      started,
      timers: clock.timers,
    }),
  )
  if (!show) throw new Error('no scope')
  const inDom = (): string => show.shown.value.map(({ index, at }) => `${String(index)} ${at}`).join(', ')
  return { clock, turned, started, scope, show, inDom }
}

describe('the loop', () => {
  it('mounts the next slide beneath the current one well before it is due', () => {
    const { clock, show, started, inDom } = showing(8)
    expect(inDom()).toBe('0 current')
    show.becameReady(0)
    expect(started).toHaveBeenCalledOnce()
    clock.pass(1)
    expect(inDom()).toBe('1 next, 0 current')
  })

  it('has three slides in the DOM during a fade and two after it, however many there are', () => {
    const { clock, show, turned, inDom } = showing(1000)
    show.becameReady(0)
    clock.pass(1)
    show.becameReady(1)
    clock.pass(9000)
    expect(inDom()).toBe('1 current, 0 outgoing')
    expect(turned).toHaveBeenLastCalledWith(1)
    clock.pass(700)
    expect(inDom()).toBe('2 next, 1 current')
  })

  it('keeps a slide the same element from next to outgoing', () => {
    const { clock, show } = showing(2)
    show.becameReady(0)
    clock.pass(1)
    const key = show.shown.value.find(({ at }) => at === 'next')?.key
    show.becameReady(1)
    clock.pass(9000)
    expect(show.shown.value.find(({ at }) => at === 'current')?.key).toBe(key)
  })

  it('waits for a picture that is late, but not for ever', () => {
    const { clock, show, turned } = showing(8)
    show.becameReady(0)
    clock.pass(10_000)
    expect(turned).not.toHaveBeenCalled()
    clock.pass(3000)
    expect(turned).toHaveBeenCalledWith(1)
  })

  it('turns as soon as a late picture stands there', () => {
    const { clock, show, turned } = showing(8)
    show.becameReady(0)
    clock.pass(10_000)
    show.becameReady(1)
    expect(turned).toHaveBeenCalledWith(1)
  })

  it('stays on its slide when it has only one', () => {
    const { clock, show, turned, inDom } = showing(1)
    show.becameReady(0)
    clock.pass(100_000)
    expect(turned).not.toHaveBeenCalled()
    expect(inDom()).toBe('0 current')
  })

  it('leaves no timer behind', () => {
    const { clock, show, scope } = showing(8)
    show.becameReady(0)
    scope.stop()
    expect(clock.waiting()).toBe(0)
  })
})
