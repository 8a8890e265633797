import { onScopeDispose } from 'vue'
import { listen } from './listen'

/** Shows the cursor to a mouse and hides it from a finger, by `data-pointer` on the root element. */
export const useCursor = (page: Window = window): void => {
  const root = page.document.documentElement
  const follow = (event: Event): void => {
    if (!(event instanceof PointerEvent)) return
    const pointer = event.pointerType === 'mouse' ? 'mouse' : 'touch'
    if (root.dataset['pointer'] !== pointer) root.dataset['pointer'] = pointer
  }
  onScopeDispose(listen(page, { pointermove: follow, pointerdown: follow }, { capture: true, passive: true }))
}
