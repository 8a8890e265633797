import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Which slide of the loop is on, and whether a visitor holds it. */
export const useLoopStore = defineStore('loop', () => {
  const index = ref(0)
  const held = ref(false)
  /** Counts the jumps: the loop begins anew after each. */
  const jumps = ref(0)

  const showSlide = (slide: number): void => {
    index.value = slide
  }
  const hold = (on: boolean): void => {
    held.value = on
  }
  /** Shows a slide at once, without a fade, and keeps it there. */
  const jump = (slide: number): void => {
    index.value = slide
    held.value = true
    jumps.value += 1
  }
  const reset = (): void => {
    index.value = 0
    held.value = false
  }
  return { index, held, jumps, showSlide, hold, jump, reset }
})
