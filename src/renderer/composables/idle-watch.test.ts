// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { answersCount } from './idle-watch'

const touch = (name: string, on: Element): PointerEvent => {
  const event = new PointerEvent(name, { bubbles: true })
  on.dispatchEvent(event)
  return event
}

it('takes any touch for an answer but one on Finish', () => {
  const finish = document.createElement('button')
  finish.dataset['finish'] = ''
  expect(answersCount(touch('pointerdown', document.body))).toBe(true)
  expect(answersCount(touch('pointerdown', finish))).toBe(false)
})

it('lets a finger that was down before the question be lifted', () => {
  expect(answersCount(touch('pointerup', document.body))).toBe(false)
})

it('lets the keyboard go to Finish without answering', () => {
  const key = (name: string): KeyboardEvent => new KeyboardEvent('keydown', { key: name })
  expect(answersCount(key('Tab'))).toBe(false)
  expect(answersCount(key('Enter'))).toBe(false)
  expect(answersCount(key('Escape'))).toBe(true)
})
