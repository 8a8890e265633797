import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Why a film or a sound was not played. */
export type MediaTrouble = 'cannot-play' | 'stalled'

/** What plays because the visitor started it: how long it still takes, and whether anything could not be played. */
export const usePlayingStore = defineStore('playing', () => {
  /** Seconds that were left as it was last started; 0 while nothing plays. */
  const left = ref(0)
  /** The last trouble with the media of this exhibit. */
  const trouble = ref<MediaTrouble>()
  const plays = (seconds: number): void => {
    left.value = Math.max(0, Math.ceil(seconds))
  }
  const failed = (what: MediaTrouble): void => {
    trouble.value = what
  }
  const forget = (): void => {
    trouble.value = undefined
  }
  return { left, trouble, plays, failed, forget }
})
