import { assertNever } from './problem'
import type { Scene, Text } from './schema'

/** Something that can be chosen in a scene: what a stop of a tour may `select`, and what it is called. */
export type Choice = { readonly id: string; readonly name: Text }

/** What can be chosen in a section's scene. */
export const choicesOf = (scene: Scene): readonly Choice[] => {
  switch (scene.draw) {
    case 'timeline':
      return scene.events.map(({ id, label }) => ({ id, name: label }))
    case 'plan':
      return scene.plots.map(({ id, name, short }) => ({ id, name: short ?? name }))
    case 'pictogram':
      return scene.groups
    case 'people':
      return scene.people
    case 'gallery':
      return scene.pictures.map(({ id, caption }) => ({ id, name: caption }))
    case 'map':
      return scene.areas
    case 'lines':
      return scene.series
    case 'quiz':
      return scene.questions.map(({ id, question }) => ({ id, name: question }))
    case 'identity':
    case 'pillars':
    case 'emblems':
    case 'rings':
    case 'share':
    case 'bars':
    case 'compare':
    case 'film':
    case 'sound':
    case 'article':
    case 'quote':
    case 'table':
    case 'qr':
      return []
    default:
      return assertNever(scene)
  }
}
