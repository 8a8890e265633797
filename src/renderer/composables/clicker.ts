import { onScopeDispose } from 'vue'
import { listen } from './listen'

/** Keys with which a clicker starts a tour: what its buttons send as a keyboard. Arrows are a visitor's, until a tour runs. */
export const startKeys: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'b', 'B', '.'])

/** A plain key, pressed by a person and not held down. */
export const plainKey = (event: Event): string | undefined =>
  event instanceof KeyboardEvent &&
  event.isTrusted &&
  !event.repeat &&
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey &&
  (!event.shiftKey || event.key.length === 1)
    ? event.key
    : undefined

/** Tells of a clicker's first press; `ready` says whether it would mean anything just now. */
export const useClicker = (ready: () => boolean, pressed: (key: string) => void, page: Window = window): void =>
  onScopeDispose(
    listen(page, {
      keydown: (event) => {
        const key = plainKey(event)
        if (key !== undefined && startKeys.has(key) && ready()) pressed(key)
      },
    }),
  )
