import { onBeforeUnmount, watch } from 'vue'

/** Gives the keyboard's focus back, when this goes, to whatever had it when this came. */
export const useReturningFocus = (page: Document = document): void => {
  const before = page.activeElement
  onBeforeUnmount(() => {
    if (before instanceof HTMLElement && before !== page.body)
      queueMicrotask(() => before.isConnected && before.focus({ preventScroll: true }))
  })
}

/**
 * Where the control in focus went with its screen, the focus goes to the new screen's headline: the keyboard goes on from
 * there, and a screen reader says where it is. A control that stays, such as Next, keeps it.
 */
export const useFocusOnArrival = (place: () => string, page: Document = document): void => {
  watch(
    place,
    () => {
      if (page.activeElement && page.activeElement !== page.body) return
      const headline = page.querySelector('h1[tabindex]')
      if (headline instanceof HTMLElement) headline.focus({ preventScroll: true })
    },
    { flush: 'post' },
  )
}
