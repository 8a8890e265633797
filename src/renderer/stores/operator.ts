import { defineStore } from 'pinia'
import { ref } from 'vue'

/** The hidden doors: the operator's panel behind the PIN, and the card of the staff on the floor. */
export type Door = 'panel' | 'staff'

/** Which door was opened, and the language spoken behind it: one of the two the kiosk knows by itself. */
export const useOperatorStore = defineStore('operator', () => {
  const door = ref<Door>('panel')
  const language = ref<'zh' | 'en'>('zh')

  /** `tag`: the language on screen as somebody came in. */
  const enter = (through: Door, tag: string): void => {
    door.value = through
    language.value = /^zh\b/.test(tag) ? 'zh' : 'en'
  }
  const speak = (which: 'zh' | 'en'): void => {
    language.value = which
  }
  return { door, language, enter, speak }
})
