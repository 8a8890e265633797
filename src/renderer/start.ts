import { createPinia, type Pinia } from 'pinia'
import { createApp } from 'vue'
import { pictureOfSlide } from '../exhibit/scenes-of'
import App from './App.vue'
import type { FirstLoad } from './client/first-load'
import { loadScene } from './scenes/load-scene'
import { useExhibitStore } from './stores/exhibit'
import { useGuideStore } from './stores/guide'
import { usePlaceStore } from './stores/place'

/** Only an editor's page loads what obeys an editor. */
const obeyEditor = async (pinia: Pinia): Promise<void> => {
  const { obey } = await import('./composables/obey-editor')
  obey(pinia)
}

/** Puts the first answers where the screens look for them, then shows the loop. */
export const start = async (first: FirstLoad): Promise<void> => {
  const pinia = createPinia()
  const exhibits = useExhibitStore(pinia)
  const place = usePlaceStore(pinia)
  createApp(App).use(pinia).mount('#kiosk')
  /** Whoever came in by the hidden door meanwhile is left there. */
  const arrive = (at: 'loop' | 'problem'): void => {
    if (place.screen !== 'operator') place.go(at)
  }
  first.late(() => arrive('problem'))

  const [answer, kiosk] = await Promise.all([first.exhibit, first.kiosk])
  if (!answer) return
  if (kiosk) exhibits.obey(kiosk)
  const slide = answer.exhibit.loop.slides[0]
  const picture = slide && pictureOfSlide(answer.exhibit, slide)
  if (picture) await loadScene(picture.scene.draw)
  exhibits.show(answer)
  arrive('loop')
  if (kiosk?.guided) useGuideStore(pinia).call()
  if (kiosk?.preview) await obeyEditor(pinia)
}
