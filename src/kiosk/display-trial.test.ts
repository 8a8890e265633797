import { beforeEach, expect, it } from 'vitest'
import { createDisplayTrial, type DisplayTrial } from './display-trial'

let shown: (string | null)[] = []
let saved: string | null = '1'
let due: (() => void) | undefined
let trial: DisplayTrial
beforeEach(() => {
  shown = []
  saved = '1'
  due = undefined
  trial = createDisplayTrial({
    showOn: (id) => shown.push(id),
    saved: () => saved,
    save: (id) => (saved = id),
    after: (ms, work) => {
      expect(ms).toBe(15_000)
      due = work
      return () => (due = undefined)
    },
  })
})

it('goes back by itself when nobody says that they see it', () => {
  trial.begin('2')
  expect([shown, trial.isOn()]).toEqual([['2'], true])
  due?.()
  expect([shown, saved, trial.isOn()]).toEqual([['2', '1'], '1', false])
})

it('is saved once somebody does, and stays', () => {
  trial.begin('2')
  expect(trial.keep()).toBe(true)
  expect([shown, saved, due, trial.isOn()]).toEqual([['2'], '2', undefined, false])
})

it('can’t be kept when the time was over', () => {
  trial.begin('2')
  due?.()
  expect([trial.keep(), saved]).toEqual([false, '1'])
})

it('of one display after another goes back to the saved one', () => {
  trial.begin('2')
  trial.begin(null)
  trial.back()
  expect([shown, due]).toEqual([['2', null, '1'], undefined])
})
