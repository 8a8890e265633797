import { computed, shallowRef, watch } from 'vue'
import type { Shown } from './slide-show'

/**
 * A slide that is kept ready. Off the stage it is first `left`, for one turn, in which its motion is put to rest, and
 * then `kept`, where nothing in it is looked at: what still moved then would move for ever.
 */
export type Pooled = {
  readonly index: number
  readonly at: Shown['at'] | 'left' | 'kept'
  /** As in `Shown`, while it is on the stage. */
  readonly key: number | undefined
}

/** So many slides are kept, whatever the length of the loop. */
const poolSize = 12

/** The slides to keep once `shown` are on: those, and the ones last on, at most `size` in all. Oldest first. */
export const keptAfter = (kept: readonly number[], shown: readonly Shown[], size: number): readonly number[] => {
  const on = shown.map(({ index }) => index).reverse()
  const others = kept.filter((index) => !on.includes(index))
  return [...others.slice(Math.max(0, others.length + on.length - size)), ...on]
}

/**
 * Keeps the slides of a short loop, so that a slide that comes round again is not made anew. In their loop's order, so
 * that none is moved for another's sake.
 */
export const useSlidePool = (shown: () => readonly Shown[]) => {
  const kept = shallowRef<readonly number[]>([])
  watch(shown, (now) => (kept.value = keptAfter(kept.value, now, poolSize)), { immediate: true, flush: 'sync' })
  const pooled = (index: number): Pooled => {
    const on = shown().find((each) => each.index === index)
    if (on) return { index, at: on.at, key: on.key }
    const lastOff = kept.value.at(-1 - shown().length)
    return { index, at: index === lastOff ? 'left' : 'kept', key: undefined }
  }
  return computed(() => [...kept.value].sort((a, b) => a - b).map(pooled))
}
