import type { Exhibit, Scene } from '../../exhibit'

const sourcesIn = (part: unknown, found: Set<string>): Set<string> => {
  if (Array.isArray(part)) for (const each of part) sourcesIn(each, found)
  else if (typeof part === 'object' && part !== null) {
    if ('source' in part && typeof part.source === 'string') found.add(part.source)
    for (const each of Object.values(part)) sourcesIn(each, found)
  }
  return found
}

const known = new WeakMap<Scene, readonly string[]>()

/** The ids of the sources a scene's figures name, each once, in the order they come. */
export const sourceIds = (scene: Scene): readonly string[] => {
  const before = known.get(scene)
  if (before) return before
  const ids = [...sourcesIn(scene, new Set())]
  known.set(scene, ids)
  return ids
}

/** The sources a scene draws on; the exhibit's first where it names none. */
export const sourcesOf = (exhibit: Exhibit, scene: Scene | undefined): Exhibit['sources'] => {
  const ids = scene ? sourceIds(scene) : []
  const named = exhibit.sources.filter(({ id }) => ids.includes(id))
  return named.length > 0 ? named : exhibit.sources.slice(0, 1)
}
