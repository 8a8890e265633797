import type { Spot } from './schema-walk'
import type { Path } from './yaml-file'

/** The spots of a file by their path: with thousands of slides, looking through all of them for each problem takes minutes. */
export type SpotIndex = {
  readonly all: readonly Spot[]
  /** The spots at a path; an optional field has two. */
  readonly at: (path: Path) => readonly Spot[]
  /** The spots at a path and at every path that leads to it, the nearest last. */
  readonly around: (path: Path) => readonly Spot[]
}

export const spotsByPath = (spots: readonly Spot[]): SpotIndex => {
  const byPath = new Map<string, Spot[]>()
  for (const spot of spots) {
    const key = keyOf(spot.path)
    byPath.set(key, [...(byPath.get(key) ?? []), spot])
  }
  const at = (path: Path) => byPath.get(keyOf(path)) ?? []
  return {
    all: spots,
    at,
    around: (path) => [...path.keys(), path.length].flatMap((length) => at(path.slice(0, length))),
  }
}

const keyOf = (path: Path): string => JSON.stringify(path)
