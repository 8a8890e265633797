import type { Slide } from '../../exhibit'
import { kioskClient } from '../client/kiosk-client'
import { useExhibitStore } from '../stores/exhibit'
import { useLoopStore } from '../stores/loop'
import { usePlaceStore } from '../stores/place'
import { useVisitStore, type Access } from '../stores/visit'
import { useJournal, type EndReason, type Journal } from './journal'
import type { PressedAt } from './press'

/** The journal of this screen, following the visitor from place to place. */
const useVisitJournal = (isOnTheWay: () => boolean): Journal => {
  const place = usePlaceStore()
  return useJournal({
    send: (record) => void kioskClient.visit(record),
    isOnTheWay,
    place: () => {
      if (place.screen === 'home') return { screen: 'home' }
      if (place.screen !== 'section' || place.section === null) return undefined
      return { screen: 'section', section: place.section }
    },
  })
}

/** What a visitor can set: the language and what Access offers. Setting what is set already changes nothing. */
const useSettings = (journal: Journal) => {
  const visit = useVisitStore()
  const speak = (language: string): void => {
    if (language === visit.language) return
    visit.speak(language)
    journal.spoke(language)
  }
  const changes = (part: Partial<Access>): readonly (keyof Access)[] =>
    (['text', 'contrast', 'motion', 'reach'] as const).filter(
      (what) => part[what] !== undefined && part[what] !== visit.access[what],
    )
  const change = (part: Partial<Access>): void => {
    const what = changes(part)
    if (what.length === 0) return
    for (const each of what) journal.changed(each)
    visit.change(part)
  }
  return { speak, change }
}

/**
 * What a visitor can do, and what becomes of it: the way from the loop through home and sections and back to the loop. `isOnTheWay`: whether
 * whoever touches may be no visitor but somebody who knows the hidden doors.
 */
export const useVisitFlow = (isOnTheWay: () => boolean) => {
  const exhibits = useExhibitStore()
  const place = usePlaceStore()
  const visit = useVisitStore()
  const loop = useLoopStore()
  const journal = useVisitJournal(isOnTheWay)
  const known = (id: string | undefined): id is string => exhibits.sections.some((section) => section.id === id)

  const openSlide = (slide: Slide | undefined, at: PressedAt): void => {
    journal.started(at.how === 'keyboard' ? 'keyboard' : 'slide', visit.language, slide?.id)
    if (known(slide?.opens)) place.openSection(slide.opens)
    else place.go('home')
  }
  const invite = (language: string): void => {
    visit.speak(language)
    journal.started('invitation', language)
    place.go('home')
  }
  const step = (by: 1 | -1): void => {
    const { sections } = exhibits
    const at = sections.findIndex(({ id }) => id === place.section)
    const to = sections[(at + by + sections.length) % sections.length]
    if (at >= 0 && to) place.openSection(to.id)
  }
  /** Escape and Back: the panel first, then home; from home there is no way but to leave the kiosk alone. */
  const back = (): void => {
    if (place.dialog) place.closeDialog()
    else if (place.screen === 'section') place.go('home')
  }
  const choose = (id: string | null): void => {
    if (place.section !== null) visit.choose(place.section, id)
  }
  /** Everything the visitor changed is put back, and the loop begins with its first slide. */
  const end = (reason: EndReason): void => {
    journal.ended(reason)
    visit.reset()
    loop.reset()
    place.go('loop')
  }
  return { journal, openSlide, invite, step, back, choose, end, ...useSettings(journal) }
}
