import { watch } from 'vue'
import { kioskClient } from '../client/kiosk-client'
import { useExhibitStore } from '../stores/exhibit'
import { usePlaceStore } from '../stores/place'
import { usePlayingStore } from '../stores/playing'
import { useBeat } from './beat'
import { useFaults } from './faults'

/**
 * Tells the service what is on screen and what went wrong with it, every three seconds and as soon as there is something new. `dark` says
 * that nothing but black is there.
 */
export const useSignsOfLife = (dark: () => boolean) => {
  const [exhibits, place, playing] = [useExhibitStore(), usePlaceStore(), usePlayingStore()]
  const { fault, forget } = useFaults(() => place.screen)
  const beat = useBeat((painted) => {
    const { screen } = place
    // Behind the panel the exhibit is not on screen, and proves nothing.
    const exhibit = screen === 'operator' ? undefined : exhibits.answer?.digest
    const told = { dark: dark() || undefined, exhibit, sceneFailed: fault.value, media: playing.trouble }
    if (screen !== 'starting') void kioskClient.beat({ screen, painted, ...told })
  })
  watch(fault, beat.soon)
  watch(dark, beat.soon)
  watch(() => exhibits.answer, forget)
  watch(() => exhibits.answer, playing.forget)
  /** Another exhibit may only come on between visits, so the service hears of each one as it begins and ends. */
  watch(() => [place.visiting, place.screen === 'operator'], beat.soon)
  return beat
}
