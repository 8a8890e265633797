import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

/** `starting`: nothing is on screen yet. */
export type Screen = 'starting' | 'loop' | 'home' | 'section' | 'asleep' | 'problem' | 'operator'
export type Dialog = 'access' | 'languages' | null

/** Where the screen is: which screen, which section, and which panel lies over it. */
export const usePlaceStore = defineStore('place', () => {
  const screen = ref<Screen>('starting')
  const section = ref<string | null>(null)
  const dialog = ref<Dialog>(null)

  const go = (to: Screen, id: string | null = null): void => {
    screen.value = to
    section.value = id
    dialog.value = null
  }
  const openSection = (id: string): void => go('section', id)
  const toggle = (which: Dialog): void => {
    dialog.value = dialog.value === which ? null : which
  }
  const closeDialog = (): void => {
    dialog.value = null
  }
  /** One word for the place: what a touch must change to count as a change of screen. */
  const name = computed(() => (section.value === null ? screen.value : `${screen.value}/${section.value}`))
  const visiting = computed(() => screen.value === 'home' || screen.value === 'section')

  return { screen, section, dialog, name, visiting, go, openSection, toggle, closeDialog }
})
