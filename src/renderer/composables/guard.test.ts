// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guard, keyPasses } from './guard'

const key = (name: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, cancelable: true, bubbles: true, ...more })

describe('the keyboard', () => {
  it.each(['Tab', 'Enter', ' ', 'Escape', 'ArrowLeft', 'PageDown'])('lets a visitor use %j', (name) => {
    expect(keyPasses(key(name))).toBe(true)
  })

  it.each<[string, KeyboardEventInit?]>([
    ['F5'],
    ['F11'],
    ['F12'],
    ['ContextMenu'],
    ['a'],
    ['p', { ctrlKey: true }],
    ['Tab', { altKey: true }],
    ['Enter', { altKey: true }],
    ['ArrowLeft', { altKey: true }],
    ['Escape', { shiftKey: true }],
    ['i', { ctrlKey: true, shiftKey: true }],
    ['Enter', { repeat: true }],
    ['q', { metaKey: true }],
  ])('keeps %j %j from the browser', (name, more = {}) => {
    expect(keyPasses(key(name, more))).toBe(false)
  })
})

describe('the guard', () => {
  let stop = (): void => undefined
  beforeEach(() => {
    stop = guard()
  })
  afterEach(() => stop())

  it.each(['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'gesturestart', 'auxclick', 'wheel'])(
    'stops %s',
    (name) => {
      const event = new Event(name, { cancelable: true, bubbles: true })
      document.body.dispatchEvent(event)
      expect(event.defaultPrevented).toBe(true)
    },
  )

  it('stops a key before anything on the page can keep the event to itself', () => {
    const keep = (event: Event): void => event.stopPropagation()
    document.body.addEventListener('keydown', keep)
    const event = key('t', { ctrlKey: true })
    document.body.dispatchEvent(event)
    document.body.removeEventListener('keydown', keep)
    expect(event.defaultPrevented).toBe(true)
  })

  it('stops the buttons of a mouse but the first, and lets nothing print', () => {
    for (const [button, stopped] of [
      [0, false],
      [1, true],
      [2, true],
    ] as const) {
      const event = new MouseEvent('mousedown', { button, cancelable: true, bubbles: true })
      document.body.dispatchEvent(event)
      expect(event.defaultPrevented, `button ${button}`).toBe(stopped)
    }
    let printed = 0
    stop()
    window.print = () => void (printed += 1)
    stop = guard()
    window.print()
    expect(printed).toBe(0)
  })

  it('stops nothing any more once it was taken away', () => {
    stop()
    const event = new Event('contextmenu', { cancelable: true, bubbles: true })
    document.body.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })
})
