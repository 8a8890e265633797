import { onScopeDispose } from 'vue'
import { useExhibitStore } from '../stores/exhibit'
import { useLoopStore } from '../stores/loop'
import { usePlaceStore } from '../stores/place'
import type { Journal } from './journal'
import type { Press } from './press'
import type { Picture, Touch } from './taps'

type Size = { readonly innerWidth: number; readonly innerHeight: number }

const thousandths = (part: number, of: number): number =>
  Math.min(1000, Math.max(0, Math.round((part / Math.max(1, of)) * 1000)))

/** Where a finger landed, without its time and its finger: thousandths of the screen. */
export const touchAt = (event: PointerEvent, picture: Picture, landed: boolean, size: Size): Touch => ({
  picture,
  turn: size.innerWidth >= size.innerHeight ? 'landscape' : 'portrait',
  x: thousandths(event.clientX, size.innerWidth),
  y: thousandths(event.clientY, size.innerHeight),
  landed,
})

/** What is on screen to be touched. `asking`: the question whether anybody is still there lies over it. */
const usePicture = (asking: () => boolean): (() => Picture | undefined) => {
  const place = usePlaceStore()
  const exhibits = useExhibitStore()
  const loop = useLoopStore()
  return () => {
    if (place.screen === 'loop') {
      const slide = exhibits.slides[loop.index]?.id
      return { screen: 'loop', ...(slide !== undefined && { slide }) }
    }
    if (!place.visiting) return undefined
    if (asking()) return { screen: 'question' }
    if (place.dialog) return { screen: place.dialog }
    return place.screen === 'section' && place.section !== null
      ? { screen: 'section', section: place.section }
      : { screen: 'home' }
  }
}

/** Tells the journal of every sign of life, and where fingers land. */
export const useTouchNotes = (press: Press, journal: Journal, asking: () => boolean, page: Window = window): void => {
  const picture = usePicture(asking)
  const stop = press.watch((event) => {
    journal.alive()
    const touched = event.type === 'pointerdown' && event instanceof PointerEvent ? picture() : undefined
    if (touched && event instanceof PointerEvent)
      journal.touched(touchAt(event, touched, press.lands(event.target), page))
  })
  onScopeDispose(stop)
}
