import { expect, test } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { keptAfter, useSlidePool } from './slide-pool'
import type { Shown } from './slide-show'

const on = (index: number, at: Shown['at'] = 'current'): Shown => ({ key: index, index, at })

test('a short loop is kept whole, in its order', async () => {
  const shown = shallowRef<readonly Shown[]>([on(0)])
  const scope = effectScope()
  const pool = scope.run(() => useSlidePool(() => shown.value))
  for (const index of [1, 2, 0]) shown.value = [on(index)]
  await nextTick()
  expect(pool?.value.map(({ index }) => index)).toEqual([0, 1, 2])
  expect(pool?.value.map(({ at }) => at)).toEqual(['current', 'kept', 'left'])
  scope.stop()
})

test('of a long loop the ones longest off give way, never one that is on', () => {
  expect(keptAfter([1, 2, 3], [on(4, 'next'), on(3)], 3)).toEqual([2, 3, 4])
  expect(keptAfter([2, 3, 4], [on(5, 'next'), on(4), on(3, 'outgoing')], 3)).toEqual([3, 4, 5])
  expect(keptAfter([9], [on(5, 'next'), on(4)], 1)).toEqual([4, 5])
})
