import { computed, shallowRef, watch } from 'vue'
import type { Shown } from './slide-show'

/** A slide that is kept ready: on the stage where `shown` says how, on the shelf, outside the document, where it doesn't. */
export type Pooled = { readonly index: number; readonly shown: Shown | undefined }

/** So many slides are kept, whatever the length of the loop. */
const poolSize = 12

/** The slides to keep once `shown` are on: those, and the ones last on, at most `size` in all. Oldest first. */
export const keptAfter = (kept: readonly number[], shown: readonly Shown[], size: number): readonly number[] => {
  const on = shown.map(({ index }) => index).reverse()
  const others = kept.filter((index) => !on.includes(index))
  return [...others.slice(Math.max(0, others.length + on.length - size)), ...on]
}

/**
 * Keeps the slides of a short loop, so that a slide that comes round again is not made anew: what is in the document are
 * the shown ones alone, the rest wait on a shelf. In their loop's order, so that none is moved for another's sake.
 */
export const useSlidePool = (shown: () => readonly Shown[]) => {
  const kept = shallowRef<readonly number[]>([])
  watch(shown, (now) => (kept.value = keptAfter(kept.value, now, poolSize)), { immediate: true, flush: 'sync' })
  return computed((): readonly Pooled[] =>
    [...kept.value]
      .sort((a, b) => a - b)
      .map((index) => ({ index, shown: shown().find((each) => each.index === index) })),
  )
}
