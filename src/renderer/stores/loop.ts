import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Which slide of the loop is on, and whether a visitor holds it. */
export const useLoopStore = defineStore('loop', () => {
  const index = ref(0)
  const held = ref(false)

  const showSlide = (slide: number): void => {
    index.value = slide
  }
  const hold = (on: boolean): void => {
    held.value = on
  }
  const reset = (): void => {
    index.value = 0
    held.value = false
  }
  return { index, held, showSlide, hold, reset }
})
