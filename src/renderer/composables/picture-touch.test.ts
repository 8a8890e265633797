// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { expect, it } from 'vitest'
import { handClock } from '../../../tests/support/hand-clock'
import { usePictureTouch } from './picture-touch'
import { Press, pressKey } from './press'

/** A picture of 100 × 50 rem, drawn 200 px wide at (20, 10) of the window, and a finger for it. */
const aPicture = (live = true) => {
  const clock = handClock()
  const press = new Press({ timers: clock.timers, trusted: () => true, landedAt: () => clock.timers.now() })
  const stop = press.start()
  const touched: (readonly [number, number])[] = []
  const Picture = defineComponent({
    setup: () => {
      const box = ref<HTMLElement>()
      const size = ref({ width: 100, height: 50 })
      usePictureTouch({ box, size, live, touched: (across, down) => void touched.push([across, down]) })
      return () => h('div', { ref: box })
    },
  })
  const app = mount(Picture, { attachTo: document.body, global: { provide: { [pressKey]: press } } })
  app.element.getBoundingClientRect = () => new DOMRect(20, 10, 200, 100)
  const finger = (name: string, clientX: number, clientY: number): void => {
    const more = { bubbles: true, pointerId: 1, isPrimary: true, pointerType: 'touch', clientX, clientY }
    app.element.dispatchEvent(new PointerEvent(name, more))
    clock.pass(16)
  }
  const end = (): void => {
    app.unmount()
    stop()
  }
  return { finger, touched, end }
}

it('tells where a finger touched, in rem from the picture’s corner', () => {
  const { finger, touched, end } = aPicture()
  finger('pointerdown', 60, 30)
  finger('pointerup', 61, 30)
  expect(touched).toEqual([[20.5, 10]])
  end()
})
it('is not touched by a finger that slides over it', () => {
  const { finger, touched, end } = aPicture()
  finger('pointerdown', 60, 30)
  finger('pointerup', 70, 30)
  expect(touched).toEqual([])
  end()
})
it('answers nothing where it is part of something else', () => {
  const { finger, touched, end } = aPicture(false)
  finger('pointerdown', 60, 30)
  finger('pointerup', 60, 30)
  expect(touched).toEqual([])
  end()
})
