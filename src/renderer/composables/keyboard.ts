import { onScopeDispose } from 'vue'
import { listen } from './listen'

export type KeyboardOptions = {
  readonly step: (by: 1 | -1) => void
  readonly back: () => void
  readonly rightToLeft: () => boolean
  readonly page?: Window
}

/** Arrows and page keys turn the sections, Escape goes back. Tab, Enter and Space are the browser's. */
export const useKeyboard = (options: KeyboardOptions): void => {
  const page = options.page ?? window
  const onward = (): 1 | -1 => (options.rightToLeft() ? -1 : 1)
  const turns: Readonly<Record<string, () => void>> = {
    ArrowRight: () => options.step(onward()),
    ArrowLeft: () => options.step(onward() === 1 ? -1 : 1),
    PageDown: () => options.step(1),
    PageUp: () => options.step(-1),
    Escape: options.back,
  }
  onScopeDispose(
    listen(page, {
      keydown: (event) => {
        if (!(event instanceof KeyboardEvent) || !event.isTrusted || event.repeat) return
        if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
        turns[event.key]?.()
      },
    }),
  )
}
