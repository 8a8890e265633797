import type { Exhibit, Scene, SceneKind, SceneOf, Section, Slide, Text } from './schema'

/** The section with this id, if the exhibit has it. */
export const sectionById = (exhibit: Exhibit, id: string): Section | undefined =>
  exhibit.sections.find((section) => section.id === id)

/** A scene narrowed to one kind, or `undefined` where it is of another. */
export const sceneOfKind = <K extends SceneKind>(scene: Scene | undefined, draw: K): SceneOf<K> | undefined =>
  isOfKind(scene, draw) ? scene : undefined

const isOfKind = <K extends SceneKind>(scene: Scene | undefined, draw: K): scene is SceneOf<K> => scene?.draw === draw

/** What a slide draws: the scene, which of its figures, and a line of its own under the picture. */
export type SlidePicture = { readonly scene: Scene; readonly only?: readonly string[]; readonly key?: Text }

/** The picture of a slide, its own or its section's. Checked exhibits always have one. */
export const pictureOfSlide = (exhibit: Exhibit, slide: Slide): SlidePicture | undefined => {
  const wanted = slide.scene
  if ('draw' in wanted) return { scene: wanted }
  const scene = sectionById(exhibit, wanted.from)?.scene
  if (!scene) return undefined
  return { scene, ...(wanted.only && { only: wanted.only }), ...(wanted.key && { key: wanted.key }) }
}

/** Where in an edited exhibit the slide stands that was at `index` before; the first where it is gone. */
export const sameSlide = (before: Exhibit, now: Exhibit, index: number): number => {
  const id = before.loop.slides[index]?.id
  return Math.max(
    0,
    now.loop.slides.findIndex((slide) => slide.id === id),
  )
}
