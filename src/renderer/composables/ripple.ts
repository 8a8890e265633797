import { onScopeDispose, ref, type Ref } from 'vue'
import type { Press, PressedAt } from './press'

/**
 * Where rings spread from a finger: the answer it sees at once. On the loop the finger that wakes the kiosk tells of itself by
 * `touched`; while somebody visits, a finger that lands on nothing is seen to have been felt.
 */
export const useRipple = (
  press: Press,
  visiting: () => boolean,
): { ripple: Ref<PressedAt | undefined>; touched: (at: PressedAt) => void } => {
  const ripple = ref<PressedAt>()
  const touched = (at: PressedAt): void => void (ripple.value = at)
  const stop = press.watch((event) => {
    if (event.type !== 'pointerdown' || !(event instanceof PointerEvent) || !visiting()) return
    if (!press.lands(event.target)) touched({ how: 'touch', x: event.clientX, y: event.clientY })
  })
  onScopeDispose(stop)
  return { ripple, touched }
}
