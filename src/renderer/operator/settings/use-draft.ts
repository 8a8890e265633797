import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { oneTimer, realTimers, type Timers } from '../../composables/timers'

/** Presses in a row are one change: it is saved when there was none for so long, in milliseconds. */
const restMs = 600

/**
 * A value that is changed step by step and saved once it rests; what is still unsaved when its row goes is saved then. It follows
 * the saved value whenever that becomes another.
 */
export const useDraft = <T>(
  saved: () => T,
  save: (value: T) => void,
  timers: Timers = realTimers,
): {
  readonly draft: Readonly<Ref<T>>
  readonly set: (value: T) => void
  readonly isWaiting: Readonly<Ref<boolean>>
} => {
  const draft = shallowRef(saved())
  const isWaiting = ref(false)
  const timer = oneTimer(timers)
  const flush = (): void => {
    timer.clear()
    if (!isWaiting.value) return
    isWaiting.value = false
    save(draft.value)
  }
  watch(saved, (now) => {
    if (!isWaiting.value) draft.value = now
  })
  onScopeDispose(flush)
  return {
    draft,
    isWaiting,
    set: (value) => {
      draft.value = value
      isWaiting.value = true
      timer.set(restMs, flush)
    },
  }
}
