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
    if (offsetWidth === 0 || offsetHeight === 0) return
    const [width, height] = [offsetWidth / remOf(), offsetHeight / remOf()]
    // The same box again, as when a kept slide comes back, draws nothing anew.
    if (width !== size.value.width || height !== size.value.height) size.value = { width, height }
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
