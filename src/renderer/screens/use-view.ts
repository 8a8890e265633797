import { computed } from 'vue'
import { makeView } from '../components/make-view'
import { useMediaQuery } from '../composables/media-query'
import { useExhibitStore } from '../stores/exhibit'
import { useVisitStore } from '../stores/visit'

/** The view of this moment, or nothing as long as there is no exhibit. */
export const useView = () => {
  const exhibits = useExhibitStore()
  const visit = useVisitStore()
  const portrait = useMediaQuery('(orientation: portrait)')
  const reduced = useMediaQuery('(prefers-reduced-motion: reduce)')

  return computed(() => {
    const exhibit = exhibits.exhibit
    if (!exhibit) return undefined
    return makeView({
      exhibit,
      media: exhibits.media,
      language: visit.language,
      languages: exhibits.languages,
      portrait: portrait.value,
      theme: exhibits.theme,
      textSize: visit.access.text,
      highContrast: visit.access.contrast === 'high',
      reducedMotion: reduced.value || visit.access.motion === 'reduced',
      lowReach: visit.access.reach === 'lower',
    })
  })
}
