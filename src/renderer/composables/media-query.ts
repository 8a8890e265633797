import { onScopeDispose, ref, type Ref } from 'vue'
import { listen } from './listen'

/** Whether a media query holds, and from then on whenever that changes. */
export const useMediaQuery = (query: string, page: Window = window): Readonly<Ref<boolean>> => {
  const list = page.matchMedia(query)
  const holds = ref(list.matches)
  onScopeDispose(
    listen(list, {
      change: () => {
        holds.value = list.matches
      },
    }),
  )
  return holds
}
