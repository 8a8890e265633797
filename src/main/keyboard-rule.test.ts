import { describe, expect, it } from 'vitest'
import { mayReachPage, type KeyPress } from './keyboard-rule'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  control: false,
  alt: false,
  meta: false,
  shift: false,
  ...held,
})

describe('the keyboard guard', () => {
  it.each(['a', 'Z', '7', ' ', '中', '𠮷', 'Tab', 'Enter', 'Escape', 'ArrowLeft', 'PageDown', 'Home', 'Shift'])(
    'lets %j through',
    (key) => expect(mayReachPage(press(key))).toBe(true),
  )

  it.each([
    'F1',
    'F5',
    'F11',
    'F12',
    'ContextMenu',
    'BrowserBack',
    'BrowserHome',
    'PrintScreen',
    'LaunchMail',
    'Dead',
    'Unidentified',
    '',
  ])('stops %j', (key) => expect(mayReachPage(press(key))).toBe(false))

  it.each(['control', 'alt', 'meta'] as const)('stops every chord with %s, whatever the other key', (held) => {
    for (const key of ['r', 'w', 'q', 'Tab', 'ArrowLeft', 'F4', '+', 'Home', 'Escape'])
      expect(mayReachPage(press(key, { [held]: true }))).toBe(false)
  })
})
