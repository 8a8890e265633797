// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useDecodedSource } from './decoded-source'

it('keeps the picture on screen until the wanted one is decoded, and skips one that came too late', async () => {
  const done = new Map<string, () => void>()
  const decode = (source: string) => new Promise<void>((resolve) => done.set(source, resolve))
  const wanted = ref('one')
  const scope = effectScope()
  const shown = scope.run(() => useDecodedSource(() => wanted.value, decode))
  wanted.value = 'two'
  await nextTick()
  wanted.value = 'three'
  await nextTick()
  expect(shown?.value).toBe('one')
  done.get('three')?.()
  await nextTick()
  expect(shown?.value).toBe('three')
  done.get('two')?.()
  await nextTick()
  expect(shown?.value).toBe('three')
  scope.stop()
})
