import type { Scene, SceneKind, SceneOf } from '../../exhibit'
import type { View } from '../components/view'

/** Where a scene is drawn: on a slide of the loop, on its section's own screen, or on its tile on home. */
export type SceneForm = 'slide' | 'section' | 'tile'

/** What every scene component is given. A scene draws from these alone and remembers nothing. */
export type SceneProps<K extends SceneKind> = {
  scene: SceneOf<K>
  form: SceneForm
  view: View
  /** The id of what the visitor chose in this scene (an event, a plot, a filter), or `null`. Slides and tiles get `null`. */
  selected: string | null
  /** Only these figures are drawn (slides that show part of a section's picture). */
  only?: readonly string[]
  /** A line of the slide's own under the picture. */
  caption?: string
  /** Scenes of other sections this one draws on, by section id (pillars carry another section's emblems). */
  others?: Readonly<Record<string, Scene>>
}

/** What a scene may say: the visitor chose something in it. `null` clears the choice. */
export type SceneEmits = { select: [id: string | null] }
