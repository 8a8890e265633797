import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { realTimers, type Timers } from '../../composables/timers'
import { useOneTimer } from '../../composables/use-one-timer'

export type Refreshed<T> = {
  /** The last answer there was. */
  readonly value: ShallowRef<T | undefined>
  /** The last question was not answered, so `value` is older. */
  readonly isOld: Ref<boolean>
  /** Asks now, without waiting. */
  readonly again: () => void
}

/**
 * Asks at once and again `ms` after each answer, as long as the component is there that called it. `ask` gives `undefined` where there
 * is no answer just now.
 */
export const useRefreshed = <T>(
  ask: () => Promise<T | undefined>,
  ms: number,
  timers: Timers = realTimers,
): Refreshed<T> => {
  const value = shallowRef<T>()
  const isOld = ref(false)
  const timer = useOneTimer(timers)
  let gone = false
  onScopeDispose(() => {
    gone = true
  })
  const refresh = async (): Promise<void> => {
    const answer = await ask()
    if (gone) return
    isOld.value = answer === undefined
    if (answer !== undefined) value.value = answer
    timer.set(ms, () => void refresh())
  }
  void refresh()
  return { value, isOld, again: () => void refresh() }
}
