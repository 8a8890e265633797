import { computed, onScopeDispose } from 'vue'
import type { Exhibit } from '../../exhibit'
import { patienceSeconds, textOfHome, textOfSection } from '../../exhibit/patience'
import type { KioskAnswer } from '../client/answers'
import { useExhibitStore } from '../stores/exhibit'
import { useGuideStore } from '../stores/guide'
import { usePlaceStore } from '../stores/place'
import { usePlayingStore } from '../stores/playing'
import { useVisitStore } from '../stores/visit'
import { scaledMs } from './clock-rate'
import { useIdle, type IdleTable } from './idle'
import type { Press } from './press'

type At = { readonly section: string | null; readonly language: string }

const patience = (exhibit: Exhibit, { section, language }: At, { floorSeconds, homeSeconds }: KioskAnswer['idle']) =>
  section === null
    ? patienceSeconds({ screen: 'home', text: textOfHome(exhibit, language), floorSeconds, homeSeconds })
    : patienceSeconds({ screen: 'section', text: textOfSection(exhibit, section, language), floorSeconds, homeSeconds })

/** Whoever needed Access gets twice the time. */
const doubled = (table: IdleTable): IdleTable => ({
  patience: table.patience * 2,
  line: table.line * 2,
  count: table.count * 2,
})

/** Keys that move within the dialog of the count, or press its buttons: they are no answer by themselves. */
const dialogKeys: ReadonlySet<string> = new Set(['Tab', 'Shift', 'Enter', ' '])

/** Whether a sign of life answers the question of the count. Any touch does but one on Finish, which speaks for itself. */
export const answersCount = (event: Event): boolean => {
  if (event instanceof KeyboardEvent) return !dialogKeys.has(event.key)
  const finish = event.target instanceof Element && event.target.closest('[data-finish]') !== null
  return event.type === 'pointerdown' && !finish
}

/** Watches over the visit by the idle table of what is on screen, and ends it when nobody answers. */
export const useIdleWatch = (press: Press, over: () => void) => {
  const exhibits = useExhibitStore()
  const guide = useGuideStore()
  const place = usePlaceStore()
  const visit = useVisitStore()
  const playing = usePlayingStore()

  const table = computed((): IdleTable | undefined => {
    const exhibit = exhibits.exhibit
    const { idle, preview } = exhibits.kiosk
    // A tour has a lease of its own, which the service keeps.
    if (!place.visiting || !exhibit || guide.leading || preview?.idle === false) return undefined
    const at = { section: place.section, language: visit.language }
    const plain = { patience: patience(exhibit, at, idle), line: idle.lineSeconds, count: idle.countSeconds }
    const table = visit.accessChanged ? doubled(plain) : plain
    // A film runs in real time, whatever the clock rate.
    return { ...table, patience: table.patience + playing.left * exhibits.kiosk.clockRate }
  })
  const rate = (): number => exhibits.kiosk.clockRate
  const idle = useIdle({ table: () => table.value, rate, over })
  const stop = press.watch((event) => {
    if (idle.stage.value !== 'count') idle.alive()
    else if (answersCount(event)) idle.keep()
  })
  onScopeDispose(stop)

  /** The real seconds in which the line empties, while it does. */
  const lineSeconds = computed(() =>
    idle.stage.value === 'line' && table.value ? scaledMs(table.value.line, rate()) / 1000 : undefined,
  )
  const countSeconds = computed(() => table.value?.count ?? 0)
  return { stage: idle.stage, left: idle.left, keep: idle.keep, lineSeconds, countSeconds }
}
