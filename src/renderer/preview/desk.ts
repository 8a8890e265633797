import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { ExhibitAnswer } from '../client/answers'
import { kioskClient } from '../client/kiosk-client'
import { listenForNews } from '../client/news'
import { editState, type EditState } from '../client/preview-client'
import { realTimers } from '../composables/timers'

/** What lies before the editor: the exhibit on screen and the problems of its folder, both as they are now. */
export const useDesk = () => {
  const exhibit = shallowRef<ExhibitAnswer['exhibit']>()
  const edits = shallowRef<EditState>()
  /** When the folder last brought something new to the screen, however often this page is loaded. */
  const freshAt = computed(() => {
    const at = edits.value?.freshAt ?? undefined
    return at === undefined ? undefined : new Date(at)
  })
  const away = ref(false)
  let digest: string | undefined

  const look = async (): Promise<void> => {
    const [answer, state] = await Promise.all([kioskClient.exhibit(), editState()])
    away.value = state === undefined
    if (state) edits.value = Object.freeze(state)
    if (!answer || answer.digest === digest) return
    digest = answer.digest
    exhibit.value = Object.freeze(answer.exhibit)
  }
  const again = (): void => void look()
  again()
  onScopeDispose(listenForNews({ after: realTimers.after, exhibitMayHaveChanged: again, edited: again, lost: again }))
  return { exhibit, edits, freshAt, away }
}
