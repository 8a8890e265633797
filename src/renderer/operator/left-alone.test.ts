// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { Press, pressKey } from '../composables/press'
import { useLeftAlone } from './left-alone'

/** A panel that closes after a minute, and a finger on it. */
const aPanel = () => {
  const clock = handClock()
  const press = new Press({ trusted: () => true, timers: clock.timers })
  const stop = press.start()
  let closed = 0
  let told: ReturnType<typeof useLeftAlone> | undefined
  const Panel = defineComponent({
    setup: () => {
      told = useLeftAlone(
        () => 60_000,
        () => (closed += 1),
        clock.timers,
      )
      return () => h('i')
    },
  })
  const app = mount(Panel, { global: { provide: { [pressKey]: press } } })
  const touch = (): void => {
    window.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 1, isPrimary: true, button: 0 }))
    window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 1, isPrimary: true, button: 0 }))
  }
  const end = (): void => {
    app.unmount()
    stop()
  }
  return { clock, touch, end, closed: () => closed, seconds: () => told?.seconds.value, stay: () => told?.alive() }
}

describe('what nobody touches', () => {
  it('goes away after its time, and counts its last ten seconds', () => {
    const { clock, closed, seconds, end } = aPanel()
    clock.pass(49_999)
    expect(seconds()).toBeUndefined()
    clock.pass(1)
    expect(seconds()).toBe(10)
    clock.pass(9_000)
    expect([seconds(), closed()]).toEqual([1, 0])
    clock.pass(1_000)
    expect(closed()).toBe(1)
    end()
  })

  it('stays for a touch, and for a page that has a reason', () => {
    const { clock, touch, closed, seconds, stay, end } = aPanel()
    clock.pass(55_000)
    expect(seconds()).toBe(5)
    touch()
    expect(seconds()).toBeUndefined()
    clock.pass(59_000)
    stay()
    clock.pass(59_000)
    expect(closed()).toBe(0)
    clock.pass(1_000)
    expect(closed()).toBe(1)
    end()
    expect(clock.waiting()).toBe(0)
  })
})
