import type { Showing } from '../../audit/show'
import type { Exhibit, Language } from '../../exhibit'
import { sectionFile } from '../../exhibit/files'

/** One screen as a visitor may come to see it. */
export type Stop = {
  /** `slide cape`, `home`, `access`, `section plan`. */
  readonly name: string
  /** The file whose wordings the screen shows. */
  readonly file: string
  readonly orientation: Orientation
  readonly language: Language
  readonly textSize: TextSize
  readonly showing: Showing
}
export type Orientation = 'landscape' | 'portrait'
export type TextSize = 100 | 125 | 150

export const sizes = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } } as const
const orientations: readonly Orientation[] = ['landscape', 'portrait']
const textSizes: readonly TextSize[] = [100, 125, 150]

type Place = Pick<Stop, 'name' | 'file'> & Pick<Showing, 'screen' | 'id' | 'dialog'>

const slides = ({ loop }: Exhibit): readonly Place[] =>
  loop.slides.map(({ id }) => ({ name: `slide ${id}`, file: 'exhibit.yaml', screen: 'loop', id, dialog: false }))

const content = ({ sections }: Exhibit): readonly Place[] => [
  { name: 'home', file: 'exhibit.yaml', screen: 'home', dialog: false },
  { name: 'access', file: 'exhibit.yaml', screen: 'home', dialog: true },
  ...sections.map(({ id }): Place => ({
    name: `section ${id}`,
    file: sectionFile(id),
    screen: 'section',
    id,
    dialog: false,
  })),
]

const goTo = ({ screen, id }: Place): object =>
  screen === 'loop' ? { screen, slide: id } : screen === 'section' ? { screen, section: id } : { screen }

const stopAt = (place: Place, orientation: Orientation, language: Language, textSize: TextSize): Stop => {
  const { name, file, screen, id, dialog } = place
  const wish = {
    kiosk: 'wish',
    go: goTo(place),
    dialog: dialog ? 'access' : null,
    language: language.key,
    text: textSize,
  }
  const showing = { wish, screen, lang: language.tag, text: textSize, dialog, ...(id !== undefined && { id }) }
  return { name, file, orientation, language, textSize, showing }
}

/**
 * Every screen a visitor can come to, in each language, orientation and text size. The loop has one text size: whoever changes it has left the
 * loop, and it is put back when they go.
 */
export const stopsOf = (exhibit: Exhibit): readonly Stop[] =>
  orientations.flatMap((orientation) =>
    exhibit.languages.flatMap((language) => [
      ...slides(exhibit).map((place) => stopAt(place, orientation, language, 100)),
      ...textSizes.flatMap((size) => content(exhibit).map((place) => stopAt(place, orientation, language, size))),
    ]),
  )
