import { inject, type InjectionKey } from 'vue'
import { touchSession } from '../client/operator-client'
import { realTimers, type Timers } from '../composables/timers'
import { useAgain } from './again'

/** What keeps the panel open a little longer without a touch. */
export const stayingKey: InjectionKey<() => void> = Symbol('staying')

export type StayingOptions = { readonly timers?: Timers; readonly tell?: () => Promise<void> }

/**
 * Counts as a touch every twenty seconds, on screen and for the service, as long as there is a reason: a code that somebody reads
 * off the screen. Whoever calls it sees to it that the reason ends.
 */
export const useStaying = (
  isReason: () => boolean,
  { timers = realTimers, tell = touchSession }: StayingOptions = {},
): void => {
  const stay = inject(stayingKey, () => undefined)
  useAgain(() => {
    if (!isReason()) return
    stay()
    void tell()
  }, timers)
}
