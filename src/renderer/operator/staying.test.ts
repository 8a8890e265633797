// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { describe, expect, it } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { useLeftAlone } from './left-alone'
import { useStaying } from './staying'

/** A panel that closes after a minute, and a card in it with a code that is good until `end`, in milliseconds. */
const aPanelWithACode = (end: number) => {
  const clock = handClock()
  const start = clock.timers.now()
  const passed = (): number => clock.timers.now() - start
  const told: number[] = []
  let closed: number | undefined
  const tell = (): Promise<void> => {
    told.push(passed())
    return Promise.resolve()
  }
  const Card = defineComponent({
    setup: () => {
      useStaying(() => passed() < end, { timers: clock.timers, tell })
      return () => h('i')
    },
  })
  const Panel = defineComponent({
    props: { card: { type: Boolean, default: true } },
    setup: (props) => {
      useLeftAlone(
        () => 60_000,
        () => (closed ??= passed()),
        clock.timers,
      )
      return () => (props.card ? h(Card) : h('b'))
    },
  })
  return { clock, app: mount(Panel), told, closed: () => closed }
}

describe('a code that is being read', () => {
  it('keeps the panel open and the session alive until it is over, and no longer', () => {
    const { clock, app, told, closed } = aPanelWithACode(120_000)
    clock.pass(119_999)
    expect([told, closed()]).toEqual([[20_000, 40_000, 60_000, 80_000, 100_000], undefined])
    clock.pass(60_000)
    expect([told.length, closed()]).toEqual([5, 160_000])
    app.unmount()
    expect(clock.waiting()).toBe(0)
  })

  it('counts no more once its card is gone', async () => {
    const { clock, app, told, closed } = aPanelWithACode(120_000)
    clock.pass(45_000)
    await app.setProps({ card: false })
    clock.pass(60_000)
    expect([told, closed()]).toEqual([[20_000, 40_000], 100_000])
    app.unmount()
    expect(clock.waiting()).toBe(0)
  })
})
