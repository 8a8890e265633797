import { onScopeDispose } from 'vue'
import { listen } from './listen'
import type { Press } from './press'
import { realTimers, type Timers } from './timers'

/** How far a finger must go, as a share of the window's width, and how soon, to have swiped. */
const shareOfWidth = 0.14
const withinMs = 800

export type Stroke = { readonly x: number; readonly y: number; readonly ms: number }

/** Which way a stroke goes: 1 to the left (onward, as pages turn), -1 to the right, 0 if it is no swipe. */
export const swipeOf = (stroke: Stroke, width: number): 1 | -1 | 0 => {
  if (stroke.ms > withinMs || Math.abs(stroke.x) < width * shareOfWidth) return 0
  if (Math.abs(stroke.y) > Math.abs(stroke.x) / 2) return 0
  return stroke.x < 0 ? 1 : -1
}

export type SwipeOptions = {
  readonly press: Press
  readonly step: (by: 1 | -1) => void
  readonly active: () => boolean
  readonly rightToLeft: () => boolean
  readonly page?: Window
  readonly timers?: Timers
}

/** A sideways stroke turns to the next or previous section; an extra beside the buttons, never the only way. */
export const useSwipe = (options: SwipeOptions): void => {
  const page = options.page ?? window
  const timers = options.timers ?? realTimers
  let from: { id: number; x: number; y: number; at: number } | undefined

  const strokeTo = (event: PointerEvent): 1 | -1 | 0 =>
    from && event.pointerId === from.id
      ? swipeOf({ x: event.clientX - from.x, y: event.clientY - from.y, ms: timers.now() - from.at }, page.innerWidth)
      : 0
  const turn = (way: 1 | -1 | 0): void => {
    if (way === 0) return
    const by = options.rightToLeft() ? (way === 1 ? -1 : 1) : way
    options.press.act(() => options.step(by))
  }
  const stop = listen(page, {
    pointerdown: (event) => {
      if (!(event instanceof PointerEvent) || !event.isTrusted || !event.isPrimary || !options.active()) return
      from = { id: event.pointerId, x: event.clientX, y: event.clientY, at: timers.now() }
    },
    pointermove: (event) => {
      if (from && event instanceof PointerEvent && strokeTo(event) !== 0) options.press.cancel()
    },
    pointerup: (event) => {
      if (!from || !(event instanceof PointerEvent) || event.pointerId !== from.id) return
      const way = strokeTo(event)
      from = undefined
      if (options.active()) turn(way)
    },
    pointercancel: () => {
      from = undefined
    },
  })
  onScopeDispose(stop)
}
