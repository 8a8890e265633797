import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/** A box in rem, so that a layout computed from it is the same at 1080p and at 4K. */
export type BoxSize = { readonly width: number; readonly height: number }

const remOf = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 10

/**
 * How large an element is laid out, in rem: measured before the first paint and again whenever it changes. Moving or
 * scaling it by a transform does not count. Where nothing is laid out (tests), `assumed` stands.
 */
export const useBoxSize = (element: Readonly<Ref<HTMLElement | undefined>>, assumed: BoxSize): Ref<BoxSize> => {
  const size = ref(assumed)
  const measure = (): void => {
    const { offsetWidth = 0, offsetHeight = 0 } = element.value ?? {}
    const rem = remOf()
    if (offsetWidth > 0 && offsetHeight > 0) size.value = { width: offsetWidth / rem, height: offsetHeight / rem }
  }
  let observer: ResizeObserver | undefined
  onMounted(() => {
    measure()
    if (!element.value) return
    observer = new ResizeObserver(measure)
    observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return size
}
