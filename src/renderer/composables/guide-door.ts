import { computed } from 'vue'
import { useGuideStore } from '../stores/guide'
import { usePlaceStore } from '../stores/place'
import { useClicker } from './clicker'

/**
 * Lets a guide in: the first press of a clicker on the loop. `led` says whether one leads, when what leads away answers nobody else;
 * `ending`, that the screen asks whether they are still there.
 */
export const useGuideDoor = () => {
  const guide = useGuideStore()
  const place = usePlaceStore()
  const led = computed(() => guide.leading !== null)
  const ending = computed(() => guide.leading?.stage === 'count')
  useClicker(
    () => place.screen === 'loop' && !led.value,
    (key) => guide.call(key),
  )
  return { guide, led, ending }
}
