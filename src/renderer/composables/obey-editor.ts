import type { Pinia } from 'pinia'
import { watch } from 'vue'
import { sendPlace, wishIn, type EditorWish } from '../client/editor'
import { useExhibitStore } from '../stores/exhibit'
import { useLoopStore } from '../stores/loop'
import { usePlaceStore } from '../stores/place'
import { useVisitStore, type Access } from '../stores/visit'
import { listen } from './listen'

/** What of a wish is a setting of Access; absent where nothing of it is. */
const accessIn = ({ text, contrast, reach }: EditorWish): Partial<Access> => ({
  ...(text !== undefined && { text }),
  ...(contrast !== undefined && { contrast }),
  ...(reach !== undefined && { reach }),
})

const goer = (pinia: Pinia) => {
  const exhibits = useExhibitStore(pinia)
  const place = usePlaceStore(pinia)
  const loop = useLoopStore(pinia)
  return (to: EditorWish['go']): void => {
    switch (to?.screen) {
      case undefined:
        return
      case 'home':
        place.go('home')
        return
      case 'section':
        if (exhibits.sections.some(({ id }) => id === to.section)) place.openSection(to.section)
        return
      case 'loop': {
        const index = exhibits.slides.findIndex(({ id }) => id === to.slide)
        if (index < 0) return
        loop.jump(index)
        place.go('loop')
      }
    }
  }
}

/** How this machine is to behave, as the editor wants it: kept when the service says anew how it is set. */
const setter = (pinia: Pinia) => {
  const exhibits = useExhibitStore(pinia)
  let theme: EditorWish['theme']
  let idle = false
  const insist = (): void => {
    const { kiosk } = exhibits
    const wanted = theme === undefined ? kiosk.theme : theme
    if (kiosk.theme === wanted && kiosk.preview?.idle === idle) return
    exhibits.obey({ ...kiosk, theme: wanted, preview: { idle } })
  }
  const stop = watch(() => exhibits.kiosk, insist, { flush: 'sync' })
  const set = (wish: EditorWish): void => {
    if (wish.theme !== undefined) theme = wish.theme
    if (wish.idle !== undefined) idle = wish.idle
    insist()
  }
  return { set, stop }
}

/** Says where the screen is to the page around it, now and at each change. */
const teller = (pinia: Pinia): (() => void) => {
  const exhibits = useExhibitStore(pinia)
  const place = usePlaceStore(pinia)
  const loop = useLoopStore(pinia)
  const visit = useVisitStore(pinia)
  const now = () => ({
    screen: place.screen,
    section: place.section,
    slide: place.screen === 'loop' ? (exhibits.slides[loop.index]?.id ?? null) : null,
    dialog: place.dialog,
    language: visit.language,
    text: visit.access.text,
    contrast: visit.access.contrast,
    held: loop.held,
  })
  sendPlace({ ...now(), first: true })
  return watch(now, (is) => sendPlace({ ...is, first: false }))
}

/**
 * In a preview the page around this one, of the same origin, says what is to be shown; nobody else is listened to, and on a kiosk for
 * visitors this is not even loaded. The function it returns ends the obedience.
 */
export const obey = (pinia: Pinia, page: Window = window): (() => void) => {
  const place = usePlaceStore(pinia)
  const visit = useVisitStore(pinia)
  const go = goer(pinia)
  const machine = setter(pinia)
  const heard = (event: Event): void => {
    const wish = event instanceof MessageEvent ? wishIn(event, page) : undefined
    if (!wish) return
    const access = accessIn(wish)
    if (Object.keys(access).length > 0) visit.change(access)
    if (wish.language !== undefined) visit.speak(wish.language)
    machine.set(wish)
    go(wish.go)
    if (wish.dialog !== undefined) place.dialog = wish.dialog
  }
  const stopListening = listen(page, { message: heard })
  const stopTelling = teller(pinia)
  return () => {
    stopListening()
    stopTelling()
    machine.stop()
  }
}
