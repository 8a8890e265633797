// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useBoxSize } from './box-size'

const observers: { watch: () => void; ended: boolean }[] = []
class Observer {
  private readonly entry: { watch: () => void; ended: boolean }
  constructor(watch: () => void) {
    this.entry = { watch, ended: false }
    observers.push(this.entry)
  }
  observe(): void {
    this.entry.ended = false
  }
  disconnect(): void {
    this.entry.ended = true
  }
}

const laidOut = { width: 0, height: 0 }
const Box = defineComponent(() => {
  const element = ref<HTMLElement>()
  const size = useBoxSize(element, { width: 96, height: 70 })
  return () => h('div', { ref: element }, `${size.value.width} by ${size.value.height}`)
})
const show = () => {
  observers.length = 0
  vi.stubGlobal('ResizeObserver', Observer)
  document.documentElement.style.fontSize = '20px'
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(() => laidOut.width)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(() => laidOut.height)
  return mount(Box)
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  Object.assign(laidOut, { width: 0, height: 0 })
})

it('stands at what is assumed until something is laid out', () => {
  expect(show().text()).toBe('96 by 70')
})

it('measures in rem, and again when the box changes', async () => {
  Object.assign(laidOut, { width: 1000, height: 600 })
  const box = show()
  await box.vm.$nextTick()
  expect(box.text()).toBe('50 by 30')
  Object.assign(laidOut, { width: 800, height: 600 })
  observers[0]?.watch()
  await box.vm.$nextTick()
  expect(box.text()).toBe('40 by 30')
})

it('stops watching when it is gone', () => {
  const box = show()
  box.unmount()
  expect(observers.map(({ ended }) => ended)).toEqual([true])
})
