import { effectScope, nextTick, ref } from 'vue'
import { beforeEach, expect, it } from 'vitest'
import type { Timers } from '../../composables/timers'
import { useDraft } from './use-draft'

let due: (() => void) | undefined
const timers: Timers = {
  now: () => 0,
  after: (_, then) => {
    due = then
    return () => (due = undefined)
  },
  frame: () => () => undefined,
}
const saved = ref(10)
const saves: number[] = []
const open = () => {
  const scope = effectScope()
  const draft = scope.run(() =>
    useDraft(
      () => saved.value,
      (value) => saves.push(value),
      timers,
    ),
  )
  if (!draft) throw new Error('no scope')
  return { ...draft, stop: () => scope.stop() }
}
beforeEach(() => {
  due = undefined
  saved.value = 10
  saves.length = 0
})

it('steps in a row are one change, saved once they rest', () => {
  const { draft, set, isWaiting } = open()
  for (const value of [11, 12, 13]) set(value)
  expect([draft.value, isWaiting.value, saves]).toEqual([13, true, []])
  due?.()
  expect([isWaiting.value, saves]).toEqual([false, [13]])
})

it('what is not yet saved when its row goes is saved then, once', () => {
  const { set, stop } = open()
  set(11)
  stop()
  expect([saves, due]).toEqual([[11], undefined])
})

it('follows what is saved, but not while it is changed', async () => {
  const { draft, set } = open()
  saved.value = 20
  await nextTick()
  expect(draft.value).toBe(20)
  set(21)
  saved.value = 30
  await nextTick()
  expect(draft.value).toBe(21)
})
