import { onScopeDispose } from 'vue'
import { listen } from './listen'

/** Keys a visitor may use; every other one, and every chord, is stopped before the browser sees it. */
const allowed: ReadonlySet<string> = new Set([
  'Tab',
  'Enter',
  ' ',
  'Escape',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
])

/** Whether the browser may see this key: a plain key of the list, not held down. Shift goes with Tab only. */
export const keyPasses = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  if (event.shiftKey && event.key !== 'Tab') return false
  return allowed.has(event.key) && !(event.repeat && (event.key === 'Enter' || event.key === ' '))
}

const stop = (event: Event): void => event.preventDefault()

/**
 * Keeps the browser's own furniture off the screen: menus, selection, drags, zoom, shortcuts, print. In the capture phase,
 * so that nothing comes before it. Doors and reasons: docs/security.md.
 */
export const guard = (page: Window = window): (() => void) => {
  const stopListening = listen(
    page,
    {
      contextmenu: stop,
      selectstart: stop,
      dragstart: stop,
      dragover: stop,
      drop: stop,
      gesturestart: stop,
      gesturechange: stop,
      dblclick: stop,
      auxclick: stop,
      wheel: stop,
      touchmove: stop,
      mousedown: (event) => {
        if (event instanceof MouseEvent && event.button !== 0) event.preventDefault()
      },
      mouseup: (event) => {
        if (event instanceof MouseEvent && event.button !== 0) event.preventDefault()
      },
      keydown: (event) => {
        if (event instanceof KeyboardEvent && !keyPasses(event)) event.preventDefault()
      },
    },
    { capture: true, passive: false },
  )
  // Nothing here prints, ever; the page's own way to the print dialog is not given back.
  page.print = () => undefined
  return stopListening
}

export const useGuard = (page: Window = window): void => onScopeDispose(guard(page))
