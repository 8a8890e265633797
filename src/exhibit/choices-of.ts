import { assertNever } from './problem'
import type { Scene } from './schema'

/** The ids of what can be chosen in a section's scene: what a stop of a tour may `select`. */
export const choicesOf = (scene: Scene): readonly string[] => {
  switch (scene.draw) {
    case 'timeline':
      return idsOf(scene.events)
    case 'plan':
      return idsOf(scene.plots)
    case 'pictogram':
      return idsOf(scene.groups)
    case 'people':
      return idsOf(scene.people)
    case 'gallery':
      return idsOf(scene.pictures)
    case 'map':
      return idsOf(scene.areas)
    case 'lines':
      return idsOf(scene.series)
    case 'quiz':
      return idsOf(scene.questions)
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

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)
