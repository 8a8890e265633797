// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { deafMs, heldMs, Press, unpaintedMs } from './press'

const clock = handClock()
const place = { name: 'home' }
const press = new Press({
  timers: clock.timers,
  place: () => place.name,
  trusted: (event) => !('forged' in event),
  landedAt: () => clock.timers.now(),
})
let stop = (): void => undefined
let acted = vi.fn()

const button = (left = 0): HTMLElement => {
  const element = document.createElement('button')
  element.getBoundingClientRect = () => new DOMRect(left, 0, 100, 100)
  document.body.append(element)
  press.attach(element, { press: acted })
  return element
}
type Finger = { id?: number; x?: number; primary?: boolean; type?: string; forged?: boolean }
const finger = (name: string, on: Element, { id = 1, x = 50, primary = true, type = 'touch', forged }: Finger = {}) => {
  const event = new PointerEvent(name, {
    bubbles: true,
    pointerId: id,
    pointerType: type,
    isPrimary: primary,
    clientX: x,
    clientY: 50,
  })
  on.dispatchEvent(forged ? Object.assign(event, { forged }) : event)
  // What a release asks for comes after the frame that shows it.
  if (name === 'pointerup') clock.pass(16)
}
const tap = (on: Element, options: Finger = {}): void => {
  finger('pointerdown', on, options)
  finger('pointerup', on, options)
}

beforeEach(() => {
  acted = vi.fn()
  place.name = 'home'
  stop = press.start()
  clock.pass(unpaintedMs)
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

describe('a press', () => {
  it('is seen for a frame before what it asks for begins', () => {
    const on = button()
    finger('pointerdown', on)
    on.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 1, clientX: 50, clientY: 50 }))
    expect(on.hasAttribute('data-pressed')).toBe(true)
    expect(acted).not.toHaveBeenCalled()
    clock.pass(16)
    expect(on.hasAttribute('data-pressed')).toBe(false)
    expect(acted).toHaveBeenCalledOnce()
  })

  it('acts as the finger is lifted, not as it lands', () => {
    const on = button()
    finger('pointerdown', on)
    expect(acted).not.toHaveBeenCalled()
    finger('pointerup', on)
    expect(acted).toHaveBeenCalledOnce()
  })

  it('shows itself while the finger is down', () => {
    const on = button()
    finger('pointerdown', on)
    expect(on.hasAttribute('data-pressed')).toBe(true)
    finger('pointerup', on)
    expect(on.hasAttribute('data-pressed')).toBe(false)
  })

  it('is called off by sliding off, for good', () => {
    const on = button()
    finger('pointerdown', on)
    finger('pointermove', on, { x: 140 })
    expect(on.hasAttribute('data-pressed')).toBe(false)
    finger('pointermove', on, { x: 50 })
    finger('pointerup', on)
    expect(acted).not.toHaveBeenCalled()
  })

  it('ignores a second finger', () => {
    const first = button()
    const second = button(200)
    finger('pointerdown', first, { id: 1 })
    tap(second, { id: 2, x: 250, primary: false })
    expect(acted).not.toHaveBeenCalled()
    finger('pointerup', first, { id: 1 })
    expect(acted).toHaveBeenCalledOnce()
  })

  it('forgets a finger held for a minute, and hears the next one', () => {
    const first = button()
    const second = button(200)
    finger('pointerdown', first, { id: 1 })
    clock.pass(heldMs)
    expect(first.hasAttribute('data-pressed')).toBe(false)
    tap(second, { id: 2, x: 250, primary: false })
    finger('pointerup', first, { id: 1 })
    expect(acted).toHaveBeenCalledOnce()
  })

  it('forgets a finger whose end was never told when a new first finger lands', () => {
    const on = button()
    finger('pointerdown', on, { id: 1 })
    tap(on, { id: 2 })
    expect(acted).toHaveBeenCalledOnce()
  })

  it('counts only trusted input', () => {
    tap(button(), { forged: true })
    expect(acted).not.toHaveBeenCalled()
  })

  it('does nothing on a control that became inert under the finger', () => {
    const on = button()
    finger('pointerdown', on)
    on.setAttribute('inert', '')
    finger('pointerup', on)
    expect(acted).not.toHaveBeenCalled()
  })
})

describe('deafness', () => {
  it('lasts until 300 ms after the screen that a touch brought was painted', () => {
    const on = button()
    acted.mockImplementation(() => {
      place.name += '+'
    })
    tap(on)
    clock.pass(700)
    tap(on)
    press.painted()
    clock.pass(deafMs - 1)
    tap(on)
    expect(acted).toHaveBeenCalledOnce()
    clock.pass(1)
    tap(on)
    expect(acted).toHaveBeenCalledTimes(2)
  })

  it('shows no press either, for nothing would come of it', () => {
    const on = button()
    acted.mockImplementation(() => {
      place.name += '+'
    })
    tap(on)
    finger('pointerdown', on)
    expect(on.hasAttribute('data-pressed')).toBe(false)
    finger('pointerup', on)
    clock.pass(unpaintedMs)
    finger('pointerdown', on)
    expect(on.hasAttribute('data-pressed')).toBe(true)
  })

  it('holds for a touch that landed while an earlier one still waited for its frame', () => {
    const on = button()
    acted.mockImplementation(() => {
      place.name += '+'
    })
    for (const id of [1, 2]) {
      finger('pointerdown', on, { id })
      on.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: id, clientX: 50, clientY: 50 }))
    }
    clock.pass(100)
    expect(acted).toHaveBeenCalledOnce()
  })

  it('ends by itself where nobody says that the new screen was painted', () => {
    const on = button()
    acted.mockImplementation(() => {
      place.name += '+'
    })
    tap(on)
    clock.pass(unpaintedMs)
    tap(on)
    expect(acted).toHaveBeenCalledTimes(2)
  })

  it('does not follow a touch that changed no screen, such as a selection', () => {
    const on = button()
    tap(on)
    tap(on)
    expect(acted).toHaveBeenCalledTimes(2)
  })

  it('does not follow a change that no touch caused', () => {
    const on = button()
    place.name = 'loop'
    tap(on)
    expect(acted).toHaveBeenCalledOnce()
  })
})

describe('a click', () => {
  it('counts when no pointer made it: keyboard, screen reader', () => {
    const on = button()
    on.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerId: -1, detail: 0 }))
    expect(acted).toHaveBeenCalledWith(expect.objectContaining({ how: 'keyboard' }))
  })

  it('does not count when it is the echo of a pointer, however late', () => {
    const first = button()
    const second = button(200)
    tap(first)
    clock.pass(5000)
    second.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerId: 1, pointerType: 'touch', detail: 1 }))
    expect(acted).toHaveBeenCalledOnce()
  })
})

describe('signs of life', () => {
  it('are a finger down, moving or lifted, and nothing forged', () => {
    const seen = vi.fn()
    const unwatch = press.watch(seen)
    const on = button()
    finger('pointerdown', on)
    finger('pointermove', on)
    finger('pointerup', on)
    expect(seen).toHaveBeenCalledTimes(3)
    finger('pointermove', on)
    tap(on, { forged: true })
    expect(seen).toHaveBeenCalledTimes(3)
    unwatch()
  })

  it('are not a finger that was forgotten', () => {
    const on = button()
    finger('pointerdown', on)
    clock.pass(heldMs)
    const seen = vi.fn()
    const unwatch = press.watch(seen)
    finger('pointermove', on)
    expect(seen).not.toHaveBeenCalled()
    unwatch()
  })
})

it('leaves no timer behind when it stops', () => {
  finger('pointerdown', button())
  stop()
  expect(clock.waiting()).toBe(0)
})
