import { ref, watch, type ComputedRef } from 'vue'
import { pictureOfSlide, sectionById } from '../../exhibit/scenes-of'
import type { View } from '../components/view'
import { useBodyMarks, type BodyMarks } from '../composables/body-marks'
import { useRootMarks, type RootMarks } from '../composables/root-marks'
import { useExhibitStore } from '../stores/exhibit'
import { useLoopStore } from '../stores/loop'
import { useOperatorStore } from '../stores/operator'
import { usePlaceStore } from '../stores/place'
import { useVisitStore } from '../stores/visit'

/** Behind the hidden doors one of the kiosk's own two languages is spoken, and everything looks as it usually does. */
const operatorMarks = (language: 'zh' | 'en'): RootMarks => {
  const usual = { text: 100, contrast: 'standard', motion: 'standard', reach: 'standard' }
  return { lang: language === 'zh' ? 'zh-CN' : 'en', dir: 'ltr', ...usual }
}

const useLanguageMarks = (view: ComputedRef<View | undefined>): void => {
  const place = usePlaceStore()
  const operator = useOperatorStore()
  const visit = useVisitStore()
  const visitorMarks = (): RootMarks => ({
    lang: view.value?.tag ?? 'zh-CN',
    dir: view.value?.direction ?? 'ltr',
    text: visit.access.text,
    contrast: visit.access.contrast,
    motion: view.value?.reducedMotion ? 'reduced' : 'standard',
    reach: visit.access.reach,
  })
  useRootMarks(() => (place.screen === 'operator' ? operatorMarks(operator.language) : visitorMarks()))
}

/** Writes on the document what is on screen. `ready` says that the screen of this moment stands there with its pictures. */
export const useScreenMarks = (view: ComputedRef<View | undefined>, painted: () => void) => {
  const exhibits = useExhibitStore()
  const place = usePlaceStore()
  const loop = useLoopStore()
  const readyPlace = ref('')
  const ready = (): void => {
    readyPlace.value = place.name
  }
  watch(
    () => [place.name, loop.jumps],
    () => {
      readyPlace.value = ''
    },
    { flush: 'sync' },
  )

  const marks = (): BodyMarks | undefined => {
    const exhibit = exhibits.exhibit
    switch (place.screen) {
      case 'starting':
        return undefined
      case 'asleep':
      case 'problem':
        return { screen: place.screen }
      case 'operator':
        return readyPlace.value === place.name ? { screen: 'operator' } : undefined
      case 'loop':
      case 'home':
      case 'section':
        break
    }
    if (!exhibit || readyPlace.value !== place.name) return undefined
    if (place.screen === 'home') return { screen: 'home' }
    if (place.screen === 'section') {
      const section = sectionById(exhibit, place.section ?? '')
      return { screen: 'section', section: section?.id, scene: section?.scene.draw }
    }
    const slide = exhibit.loop.slides[loop.index]
    return { screen: 'loop', slide: slide?.id, scene: slide && pictureOfSlide(exhibit, slide)?.scene.draw }
  }
  useBodyMarks(marks, painted)
  useLanguageMarks(view)
  return { ready }
}
