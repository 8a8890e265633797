import { choicesOf } from './choices-of'
import { ownWords } from './own-words'
import { sectionById } from './scenes-of'
import type { Exhibit, Lines, Slide, Text, TourStop } from './schema'

/** What the screen shows at a stop. */
export type StopPlace =
  | { readonly screen: 'loop'; readonly slide: string }
  | { readonly screen: 'home' }
  | { readonly screen: 'section'; readonly section: string; readonly select: string | null }

/** A stop as a guide sees it; a stop of the usual tour has no notes. */
export type LedStop = { readonly place: StopPlace; readonly name: Text; readonly notes?: Text }

/** A tour that can be led: from the exhibit's files, or the usual one. */
export type LedTour = { readonly id: string; readonly name: Text; readonly stops: readonly LedStop[] }

/** The tour of an exhibit that names none: every slide of the loop, then every section. */
export const usualTour = 'usual'

/** The tours of an exhibit, at least one. The first is the one a clicker starts. */
export const toursOf = (exhibit: Exhibit): readonly LedTour[] =>
  exhibit.tours
    ? exhibit.tours.map(({ id, name, stops }) => ({ id, name, stops: stops.map((stop) => ledStop(exhibit, stop)) }))
    : [{ id: usualTour, name: exhibit.title, stops: everything(exhibit).map((stop) => ledStop(exhibit, stop)) }]

type Wanted = Omit<TourStop, 'notes'> & { readonly notes?: Text }

const everything = ({ loop, sections }: Exhibit): readonly Wanted[] => [
  ...loop.slides.map(({ id }) => ({ slide: id })),
  ...sections.map(({ id }) => ({ section: id })),
]

const ledStop = (exhibit: Exhibit, stop: Wanted): LedStop => ({
  place: placeOf(stop),
  name: nameOf(exhibit, stop),
  ...(stop.notes && { notes: stop.notes }),
})

const placeOf = ({ slide, section, select }: Wanted): StopPlace => {
  if (slide !== undefined) return { screen: 'loop', slide }
  return section === undefined ? { screen: 'home' } : { screen: 'section', section, select: select ?? null }
}

const nameOf = (exhibit: Exhibit, { slide, section, select }: Wanted): Text => {
  const home = { ...ownWords.home, ...exhibit.words['home'] }
  if (slide !== undefined) return nameOfSlide(exhibit.loop.slides.find(({ id }) => id === slide)) ?? home
  const shown = section === undefined ? undefined : sectionById(exhibit, section)
  if (!shown) return home
  const choice = choicesOf(shown.scene).find(({ id }) => id === select)
  return choice ? withChoice(shown.name, choice.name) : shown.name
}

/** “Milestones: National zone”, so that two stops in one section are told apart. */
const withChoice = (section: Text, choice: Text): Text =>
  Object.fromEntries(
    Object.entries(section).map(([language, name]) => {
      const chosen = choice[language]
      if (chosen === undefined) return [language, name]
      return [language, `${name}${isChinese(language) ? '：' : ': '}${chosen}`]
    }),
  )

const nameOfSlide = (slide: Slide | undefined): Text | undefined => slide?.caption ?? (slide && inOneLine(slide.title))

const isChinese = (language: string): boolean => /^(zh|ja)/.test(language)

/** Chinese lines carry their own marks; others are parted by a space. */
const inOneLine = (lines: Lines): Text =>
  Object.fromEntries(
    Object.entries(lines).map(([language, parts]) => [language, parts.join(isChinese(language) ? '' : ' ')]),
  )
