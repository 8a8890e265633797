// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick } from 'vue'
import { expect, it, vi } from 'vitest'
import { useFaults, useFaultsInside } from './faults'

const Broken = defineComponent({
  props: { broken: Boolean },
  render() {
    if (this.broken) throw new Error('it can not be drawn')
    return h('p', 'drawn')
  },
})
const Box = defineComponent({
  props: { broken: Boolean },
  setup: (props) => {
    useFaultsInside(() => 'table')
    return () => h(Broken, { broken: props.broken })
  },
})

const aScreen = (inBox: boolean) => {
  const seen: { faults?: ReturnType<typeof useFaults> } = {}
  const Screen = defineComponent({
    props: { broken: Boolean },
    setup: (props) => {
      seen.faults = useFaults(() => 'home')
      return () => h(inBox ? Box : Broken, { broken: props.broken })
    },
  })
  const errorHandler = vi.fn()
  const wrapper = mount(Screen, { props: { broken: false }, global: { config: { errorHandler } } })
  return { wrapper, seen, errorHandler }
}

it('a scene that can not be drawn is named, and its error goes on', async () => {
  const { wrapper, seen, errorHandler } = aScreen(true)
  expect(seen.faults?.fault.value).toBeUndefined()
  await wrapper.setProps({ broken: true }).catch(() => undefined)
  await nextTick()
  expect(seen.faults?.fault.value).toBe('table')
  expect(errorHandler).toHaveBeenCalledOnce()
  seen.faults?.forget()
  expect(seen.faults?.fault.value).toBeUndefined()
})

it('what fails outside every scene is named after the screen', async () => {
  const { wrapper, seen } = aScreen(false)
  await wrapper.setProps({ broken: true }).catch(() => undefined)
  await nextTick()
  expect(seen.faults?.fault.value).toBe('home')
})
