import type { Input, KeyboardInputEvent } from 'electron'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol'

/** Keys whose name is not their accelerator; letters, digits and F keys are. */
const named: Readonly<Record<string, string>> = {
  Space: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Esc: 'Escape',
  Return: 'Enter',
}

const bits = { alt: 1, control: 2, meta: 4, shift: 8 } as const

/** A key event as `before-input-event` shows it, and as the DevTools protocol takes it. */
export const keyEventOf = ({
  type,
  keyCode,
  modifiers = [],
}: KeyboardInputEvent): { readonly seen: Input; readonly sent: Protocol.Input.dispatchKeyEventParameters } => {
  const held = (...names: readonly string[]): boolean => modifiers.some((modifier) => names.includes(modifier))
  const chord = {
    alt: held('alt'),
    control: held('control', 'ctrl'),
    meta: held('meta', 'command', 'cmd'),
    shift: held('shift'),
  }
  const key = named[keyCode] ?? keyCode
  const isUp = type === 'keyUp'
  const text = /^.$/u.test(key) && !isUp ? { text: key } : {}
  const mask = Object.entries(bits).reduce((sum, [name, bit]) => sum + (Reflect.get(chord, name) === true ? bit : 0), 0)
  return {
    seen: {
      ...chord,
      type: isUp ? 'keyUp' : 'keyDown',
      key,
      code: key,
      isAutoRepeat: false,
      isComposing: false,
      location: 0,
      modifiers,
    },
    sent: { type: isUp ? 'keyUp' : 'keyDown', key, modifiers: mask, ...text },
  }
}
