import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { GuideAnswer } from '../client/answers'

/** Whether a guide leads, and what they show. Until somebody calls, nothing of guides is even loaded. */
export const useGuideStore = defineStore('guide', () => {
  const answer = shallowRef<GuideAnswer>({ turn: 0, leading: null })
  /** Counts the calls, so that each is answered. */
  const calls = ref(0)
  /** Keys of a clicker that were pressed while nobody led yet; a hurried guide presses twice. */
  const keys = shallowRef<readonly string[]>([])

  const leading = computed(() => answer.value.leading)
  /** Somebody leads or wants to: a key of a clicker, or news from the service. */
  const call = (key?: string): void => {
    if (key !== undefined) keys.value = [...keys.value, key]
    calls.value += 1
  }
  const takeKeys = (): readonly string[] => {
    const taken = keys.value
    keys.value = []
    return taken
  }
  const hear = (news: GuideAnswer): void => {
    answer.value = Object.freeze(news)
  }
  return { calls, leading, call, takeKeys, hear }
})
