import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useExhibitStore } from './exhibit'

export type TextSize = 100 | 125 | 150
export type Access = {
  readonly text: TextSize
  readonly contrast: 'standard' | 'high'
  readonly motion: 'standard' | 'reduced'
  readonly reach: 'standard' | 'lower'
}

const usual: Access = { text: 100, contrast: 'standard', motion: 'standard', reach: 'standard' }

/** All a visitor changed, and nothing else: what `reset` puts back when they leave. */
export const useVisitStore = defineStore('visit', () => {
  const exhibit = useExhibitStore()
  const spoken = ref<string | null>(null)
  const changes = ref<Partial<Access>>({})
  /** As this machine begins its visits, and what the visitor changed of it. */
  const access = computed((): Access => ({ ...usual, ...exhibit.kiosk.access, ...changes.value }))
  /** Once touched, a visitor who needs Access has more time, even with everything put back. */
  const accessChanged = ref(false)
  const choices = ref<Readonly<Record<string, string | null>>>({})

  const language = computed(() => {
    const known = exhibit.languages.some(({ key }) => key === spoken.value)
    return (known ? spoken.value : exhibit.languages[0]?.key) ?? 'en'
  })
  const speak = (key: string): void => {
    spoken.value = key
  }
  const change = (part: Partial<Access>): void => {
    changes.value = { ...changes.value, ...part }
    accessChanged.value = true
  }
  const choose = (section: string, id: string | null): void => {
    choices.value = { ...choices.value, [section]: id }
  }
  const reset = (): void => {
    spoken.value = null
    changes.value = {}
    accessChanged.value = false
    choices.value = {}
  }
  return { language, access, accessChanged, choices, speak, change, choose, reset }
})
