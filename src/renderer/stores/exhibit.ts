import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Scene } from '../../exhibit'
import { sectionById } from '../../exhibit/scenes-of'
import { usualKiosk, type ExhibitAnswer, type KioskAnswer } from '../client/answers'
import { offeredLanguages } from './offered-languages'

/** The exhibit on show and how this machine wants it shown. Both are payloads: frozen, replaced whole. */
export const useExhibitStore = defineStore('exhibit', () => {
  const answer = shallowRef<ExhibitAnswer>()
  const kiosk = shallowRef<KioskAnswer>(usualKiosk)

  const exhibit = computed(() => answer.value?.exhibit)
  /** The languages visitors can choose; they begin with the first. */
  const languages = computed(() => offeredLanguages(exhibit.value?.languages ?? [], kiosk.value.languages))
  const sections = computed(() => exhibit.value?.sections ?? [])
  const slides = computed(() => exhibit.value?.loop.slides ?? [])
  const media = computed(() => answer.value?.media ?? '')
  const theme = computed(() => kiosk.value.theme ?? exhibit.value?.theme.content ?? 'silver')
  const dwellSeconds = computed(() => kiosk.value.loop.dwellSeconds ?? exhibit.value?.loop.dwell ?? 9)
  /** Every section's scene by its id, for scenes that draw on another's. */
  const scenes = computed((): Readonly<Record<string, Scene>> =>
    Object.fromEntries(sections.value.map((section) => [section.id, section.scene])),
  )
  /** The sections in the order of their tiles on home. */
  const tiles = computed(() => {
    const all = exhibit.value
    if (!all?.home) return sections.value
    return all.home.flatMap((id) => sectionById(all, id) ?? [])
  })

  const show = (news: ExhibitAnswer): void => {
    if (news.digest === answer.value?.digest) return
    Object.freeze(news.exhibit)
    answer.value = Object.freeze(news)
  }
  const obey = (news: KioskAnswer): void => {
    kiosk.value = Object.freeze(news)
  }
  return { answer, kiosk, exhibit, languages, sections, slides, media, theme, dwellSeconds, scenes, tiles, show, obey }
})
