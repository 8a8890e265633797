import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { GuideAnswer } from '../client/answers'

/** What brought a guide to this screen: a key of a clicker, or news from the service. */
export type GuideCall = 'key' | 'news'

/** Whether a guide leads, and what they show. Until somebody calls, nothing of guides is even loaded. */
export const useGuideStore = defineStore('guide', () => {
  const answer = shallowRef<GuideAnswer>({ turn: 0, leading: null })
  const called = ref<GuideCall>()
  /** Counts the calls, so that each is answered. */
  const calls = ref(0)

  const leading = computed(() => answer.value.leading)
  const call = (how: GuideCall): void => {
    called.value = how
    calls.value += 1
  }
  const hear = (news: GuideAnswer): void => {
    answer.value = Object.freeze(news)
  }
  return { called, calls, leading, call, hear }
})
