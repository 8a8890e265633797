import { assertNever } from './problem'
import type { Scene } from './schema'

/** The ids of the figures in a scene: what a slide's `only` may name. */
export const figuresOf = (scene: Scene): readonly string[] => {
  switch (scene.draw) {
    case 'pictogram':
      return scene.groups.flatMap(({ figures }) => figures.map(({ id }) => id))
    case 'share':
      return scene.shares.map(({ figure }) => figure.id)
    case 'plan':
      return [scene.area.whole.id, scene.area.part.id]
    case 'bars':
      return scene.figures.map(({ id }) => id)
    case 'identity':
    case 'timeline':
    case 'pillars':
    case 'emblems':
    case 'rings':
    case 'gallery':
    case 'compare':
    case 'film':
    case 'sound':
    case 'lines':
    case 'article':
    case 'quote':
    case 'table':
    case 'map':
    case 'people':
    case 'quiz':
    case 'qr':
      return []
    default:
      return assertNever(scene)
  }
}
