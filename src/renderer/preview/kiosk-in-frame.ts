import { onScopeDispose, type Ref } from 'vue'
import { placeIn, sendWish, type EditorWish, type KioskPlace } from '../client/editor'
import { listen } from '../composables/listen'

export type Wish = Omit<EditorWish, 'kiosk'>

/**
 * The kiosk in the frame: tells where it is, and can be told what to show. `greet` gives all that is wished of a page that has just
 * come up.
 */
export const useKioskInFrame = (
  frame: Readonly<Ref<HTMLIFrameElement | null>>,
  greet: () => Wish,
  went: (place: KioskPlace) => void,
  page: Window = window,
) => {
  const send = (wish: Wish): void => {
    const kiosk = frame.value?.contentWindow
    if (kiosk) sendWish(kiosk, wish)
  }
  const heard = (event: Event): void => {
    const place = event instanceof MessageEvent ? placeIn(event, frame.value?.contentWindow, page) : undefined
    if (place?.first) send(greet())
    else if (place) went(place)
  }
  onScopeDispose(listen(page, { message: heard }))
  return { send }
}
