import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The hidden doors: the operator's panel behind the PIN, and the card of the staff on the floor. */
export type Door = 'panel' | 'staff'

/**
 * Which door was opened, and the language spoken behind it: one of the two the kiosk knows by itself. What somebody chose there
 * stays until the page is loaded anew.
 */
export const useOperatorStore = defineStore('operator', () => {
  const door = ref<Door>('panel')
  const language = ref<'zh' | 'en'>('zh')
  const chosen = ref<'zh' | 'en'>()

  /** `tag`: the language on screen as somebody came in, which is spoken until another is chosen. */
  const enter = (through: Door, tag: string): void => {
    door.value = through
    language.value = chosen.value ?? (/^zh\b/.test(tag) ? 'zh' : 'en')
  }
  const speak = (which: 'zh' | 'en'): void => {
    chosen.value = which
    language.value = which
  }
  return { door, language, enter, speak }
})
