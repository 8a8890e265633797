import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import type { BoxSize } from './box-size'
import { usePress, type PressedAt } from './press'

/** How far a finger may go between landing and being lifted and still have touched a place, in rem. */
const steady = 2

export type PictureTouch = {
  readonly box: Readonly<Ref<HTMLElement | undefined>>
  /** How large the box is laid out, in rem. */
  readonly size: Readonly<Ref<BoxSize>>
  /** Whether it answers touches at all: pictures on slides and tiles are part of something else that does. */
  readonly live: boolean
  /** A finger touched this place, in rem from the box's upper left corner. */
  readonly touched: (across: number, down: number) => void
}

/**
 * Lets a picture answer a touch by the rules of every other control, though it is no button: an extra beside the buttons that
 * say the same to keyboards and screen readers. A finger that slides touches nothing.
 */
export const usePictureTouch = ({ box, size, live, touched }: PictureTouch): void => {
  const press = usePress()
  let landed: PressedAt | undefined
  let detach: (() => void) | undefined

  const lifted = (element: HTMLElement, at: PressedAt): void => {
    if (at.how !== 'touch' || !landed) return
    const { left, top, width } = element.getBoundingClientRect()
    const rem = width / size.value.width
    if (Math.hypot(at.x - landed.x, at.y - landed.y) > steady * rem) return
    touched((at.x - left) / rem, (at.y - top) / rem)
  }
  onMounted(() => {
    const element = box.value
    if (!live || !element) return
    detach = press?.attach(element, {
      down: (at) => {
        landed = at
      },
      press: (at) => lifted(element, at),
    })
  })
  onBeforeUnmount(() => detach?.())
}
