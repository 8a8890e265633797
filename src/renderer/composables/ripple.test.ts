// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { handClock } from '../../../tests/support/hand-clock'
import { Press } from './press'
import { useRipple } from './ripple'

const clock = handClock()
const press = new Press({ timers: clock.timers, trusted: () => true })
const stop = press.start()
const scope = effectScope()
let visiting = true
const { ripple } = scope.run(() => useRipple(press, () => visiting)) ?? { ripple: { value: undefined } }

const land = (on: Element, x: number): void => {
  const finger = { bubbles: true, pointerId: 1, isPrimary: true, pointerType: 'touch', clientX: x, clientY: 40 }
  on.dispatchEvent(new PointerEvent('pointerdown', finger))
  on.dispatchEvent(new PointerEvent('pointerup', finger))
}
const add = (name: string): HTMLElement => {
  const element = document.createElement(name)
  document.body.append(element)
  return element
}

afterEach(() => {
  ripple.value = undefined
  visiting = true
  document.body.replaceChildren()
})

it('spreads from a finger that lands on nothing while somebody visits', () => {
  land(add('p'), 30)
  expect(ripple.value).toEqual({ how: 'touch', x: 30, y: 40 })
})
it('leaves the answer to a control that was touched', () => {
  const button = add('button')
  press.attach(button, { press: () => undefined })
  land(button, 30)
  expect(ripple.value).toBeUndefined()
})
it('shows nothing of touches while nobody visits', () => {
  visiting = false
  land(add('p'), 30)
  expect(ripple.value).toBeUndefined()
})
it('hears nothing any more once its scope is gone', () => {
  scope.stop()
  land(add('p'), 30)
  expect(ripple.value).toBeUndefined()
  stop()
})
