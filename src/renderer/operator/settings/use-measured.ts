import { computed, onScopeDispose, ref } from 'vue'
import { type Measured } from '../../../settings/physical'
import { listen } from '../../composables/listen'
import { useSettings } from './use-settings'

const sizeNow = () => ({ width: innerWidth, height: innerHeight })

/** The screen as it was measured, at its size of now; nothing where nobody set its diagonal. */
export const useMeasured = () => {
  const { state } = useSettings()
  const size = ref(sizeNow())
  onScopeDispose(listen(window, { resize: () => (size.value = sizeNow()) }))
  return computed((): Measured | undefined => {
    if (!state.value) return undefined
    const { screen, access } = state.value.settings
    const { diagonalInches, bottomEdgeMm, viewingMm } = screen
    if (diagonalInches === null) return undefined
    return { size: size.value, diagonalInches, bottomEdgeMm, viewingMm, text: access.text, reach: access.reach }
  })
}
