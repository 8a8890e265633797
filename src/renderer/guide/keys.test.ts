import { expect, it } from 'vitest'
import { commandOf } from './keys'

it.each([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageUp', 'back'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['b', 'black'],
  ['B', 'black'],
  ['.', 'black'],
  ['s', 'hold'],
  ['+', 'hold'],
  ['Escape', 'end'],
])('%s means %s', (key, wanted) => {
  expect(commandOf(key)).toEqual({ do: wanted })
})

it.each(['', 'Tab', 'Enter', ' ', 'F5', 'a', 'constructor', '__proto__', 'toString'])('%j means nothing', (key) => {
  expect(commandOf(key)).toBeUndefined()
})
