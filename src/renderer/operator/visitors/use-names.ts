import type { Text } from '../../../exhibit'
import { sectionById } from '../../../exhibit/scenes-of'
import { useExhibitStore } from '../../stores/exhibit'
import { useOperatorStore } from '../../stores/operator'
import { useSay } from '../use-say'
import { words } from './words'

const panels = { access: words.accessPanel, languages: words.languagesPanel, question: words.question } as const
const isPanel = (id: string): id is keyof typeof panels => id in panels

/**
 * The names of what the journal knows by ids only, in the language of the panel where the exhibit has it, else in its first. What
 * the exhibit no longer has keeps its id.
 */
export const useNames = () => {
  const exhibits = useExhibitStore()
  const operator = useOperatorStore()
  const say = useSay()

  const worded = (text: Text | undefined): string | undefined => {
    const languages = exhibits.exhibit?.languages ?? []
    const own = languages.find(({ key }) => key.startsWith(operator.language)) ?? languages[0]
    return text?.[own?.key ?? ''] ?? text?.[languages[0]?.key ?? '']
  }
  const section = (id: string): string => worded(exhibits.exhibit && sectionById(exhibits.exhibit, id)?.name) ?? id
  const subject = (id: string): string => {
    const known = exhibits.slides.find((each) => each.id === id)
    return worded(known?.caption) ?? (known?.opens === undefined ? id : section(known.opens))
  }
  /** Two slides may open the same section: then their ids tell them apart. */
  const slide = (id: string): string => {
    const name = subject(id)
    const isShared = exhibits.slides.some((other) => other.id !== id && subject(other.id) === name)
    return isShared && name !== id ? `${name} (${id})` : name
  }
  const language = (key: string): string => exhibits.exhibit?.languages.find((each) => each.key === key)?.name ?? key
  /** `home`, `section:plan`, `loop:welcome`, or one of the panels. */
  const screen = (picture: string): string => {
    const [kind = '', id] = picture.split(':')
    if (kind === 'section' && id !== undefined) return section(id)
    if (kind === 'loop')
      return id === undefined ? say(words.loop) : say(words.named, { what: say(words.loop), name: slide(id) })
    return isPanel(kind) ? say(panels[kind]) : say(words.home)
  }
  return { section, slide, language, screen }
}
