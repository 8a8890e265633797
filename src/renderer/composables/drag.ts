import { swipeOf } from './swipe'
import { realTimers, type Timers } from './timers'

export type DragOptions = {
  /** The finger has moved by so many pixels since it was last told. */
  readonly moved: (x: number, y: number) => void
  /** The finger went sideways and was lifted: 1 to the left, -1 to the right. */
  readonly stroked?: (way: 1 | -1) => void
  /** The finger has landed, at this place of the window. */
  readonly landed?: (event: PointerEvent) => void
  readonly timers?: Timers
}

type Finger = { readonly id: number; readonly from: { x: number; y: number; at: number }; x: number; y: number }

/**
 * Handlers for a picture that is dragged, to be bound to its element. They keep the finger to themselves: while it is on the
 * picture no swipe turns the section. One finger only; pinching stays with the page's guard, which stops it.
 */
export const dragHandlers = ({ moved, stroked, landed, timers = realTimers }: DragOptions) => {
  let finger: Finger | undefined
  const isMine = (event: PointerEvent): boolean => finger?.id === event.pointerId
  return {
    pointerdown: (event: PointerEvent): void => {
      event.stopPropagation()
      if (!event.isPrimary || event.button !== 0) return
      const place = { x: event.clientX, y: event.clientY }
      finger = { id: event.pointerId, from: { ...place, at: timers.now() }, ...place }
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId)
      landed?.(event)
    },
    pointermove: (event: PointerEvent): void => {
      if (!finger || !isMine(event)) return
      moved(event.clientX - finger.x, event.clientY - finger.y)
      finger.x = event.clientX
      finger.y = event.clientY
    },
    pointerup: (event: PointerEvent): void => {
      if (!finger || !isMine(event)) return
      const { from } = finger
      finger = undefined
      const stroke = { x: event.clientX - from.x, y: event.clientY - from.y, ms: timers.now() - from.at }
      const way = swipeOf(stroke, innerWidth)
      if (way !== 0) stroked?.(way)
    },
    pointercancel: (event: PointerEvent): void => {
      if (isMine(event)) finger = undefined
    },
  }
}
