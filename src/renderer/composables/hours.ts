import { computed, ref, watch } from 'vue'
import { useExhibitStore } from '../stores/exhibit'
import { useGuideStore } from '../stores/guide'
import { usePlaceStore } from '../stores/place'
import { scaledMs } from './clock-rate'
import { realTimers, type Timers } from './timers'
import { useOneTimer } from './use-one-timer'

/** How long a kiosk that a touch has woken waits for a visit to begin, in seconds. */
const wokenSeconds = 60
/** How long a touch shows when it opens, in seconds; whatever the clock rate, as it has to be read. */
const toldSeconds = 10

/**
 * Outside the opening hours the screen sleeps as soon as nobody visits and no guide leads, and wakes when it opens. A touch then tells when that is, or
 * lets the loop run until somebody begins a visit, after which it sleeps again; it never does more than that.
 */
export const useHours = (timers: Timers = realTimers) => {
  const exhibits = useExhibitStore()
  const place = usePlaceStore()
  const guide = useGuideStore()
  const timer = useOneTimer(timers)
  const isClosed = computed(() => exhibits.kiosk.hours?.isOpen === false)
  const isWoken = ref(false)
  const isTelling = ref(false)
  const rest = (): void => {
    timer.clear()
    isWoken.value = false
    isTelling.value = false
  }
  const touched = (): void => {
    const wakes = exhibits.kiosk.hours?.outside === 'wakes'
    isWoken.value = wakes
    isTelling.value = !wakes
    timer.set(wakes ? scaledMs(wokenSeconds, exhibits.kiosk.clockRate) : toldSeconds * 1000, rest)
  }
  watch(
    () => [place.screen, isClosed.value, isWoken.value, guide.leading !== null] as const,
    ([screen, closed, woken, led]) => {
      const isIdle = (screen === 'loop' || screen === 'asleep') && !led
      if (!isIdle || !closed) rest()
      const next = closed && !woken ? 'asleep' : 'loop'
      if (isIdle && screen !== next) place.go(next)
    },
    { immediate: true },
  )
  /** Nothing but black is on screen, and nothing else is about to be. */
  const isDark = computed(() => place.screen === 'asleep' && !isTelling.value && !isWoken.value)
  return { isTelling, isDark, touched }
}
