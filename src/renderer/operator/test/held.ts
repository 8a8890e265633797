import { onScopeDispose } from 'vue'
import { realTimers, type Timers } from '../../composables/timers'

/** How long a finger lies still to end a pattern, in milliseconds. */
export const holdMs = 3_000
/** A finger trembles, in CSS pixels. */
const stillPx = 30

type Finger = { readonly x: number; readonly y: number; stop: () => void }

/** Calls back when a finger lay still for three seconds. The listeners go on the element that is touched. */
export const useHeld = (held: () => void, timers: Timers = realTimers) => {
  const fingers = new Map<number, Finger>()
  const lift = (id: number): void => {
    fingers.get(id)?.stop()
    fingers.delete(id)
  }
  const lay = ({ pointerId, clientX: x, clientY: y }: PointerEvent): void => {
    lift(pointerId)
    fingers.set(pointerId, { x, y, stop: timers.after(holdMs, held) })
  }
  const down = (event: PointerEvent): void => lay(event)
  const move = (event: PointerEvent): void => {
    const finger = fingers.get(event.pointerId)
    if (finger && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > stillPx) lay(event)
  }
  const up = (event: PointerEvent): void => lift(event.pointerId)
  onScopeDispose(() => {
    for (const id of [...fingers.keys()]) lift(id)
  })
  return { down, move, up, fingers: () => fingers.size }
}
