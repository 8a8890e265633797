import { effectScope } from 'vue'
import { expect, it } from 'vitest'
import { useRefreshed } from './use-refreshed'

const some = () => {
  const due: { readonly ms: number; readonly then: () => void }[] = []
  const answers: (number | undefined)[] = []
  let asked = 0
  const timers = {
    now: () => 0,
    after: (ms: number, then: () => void) => {
      const entry = { ms, then }
      due.push(entry)
      return () => void due.splice(due.indexOf(entry), 1)
    },
    frame: () => () => undefined,
  }
  const ask = () => {
    asked += 1
    return Promise.resolve(answers.shift())
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { due, answers, timers, ask, settle, asked: () => asked }
}

it('asks at once, again after each answer, and keeps the last one where there is none', async () => {
  const { due, answers, timers, ask, settle, asked } = some()
  answers.push(1, undefined, 3)
  const scope = effectScope()
  const refreshed = scope.run(() => useRefreshed(ask, 5_000, timers))
  await settle()
  expect([refreshed?.value.value, refreshed?.isOld.value]).toEqual([1, false])
  expect(due.map(({ ms }) => ms)).toEqual([5_000])
  due.shift()?.then()
  await settle()
  expect([refreshed?.value.value, refreshed?.isOld.value]).toEqual([1, true])
  due.shift()?.then()
  await settle()
  expect([refreshed?.value.value, refreshed?.isOld.value, asked()]).toEqual([3, false, 3])
  scope.stop()
})

it('stops with the page it belongs to, also while an answer is under way', async () => {
  const { due, answers, timers, ask, settle } = some()
  answers.push(1)
  const scope = effectScope()
  scope.run(() => useRefreshed(ask, 5_000, timers))
  scope.stop()
  await settle()
  expect(due).toEqual([])

  const later = effectScope()
  later.run(() => useRefreshed(ask, 5_000, timers))
  await settle()
  expect(due).toHaveLength(1)
  later.stop()
  expect(due).toEqual([])
})
