import type { PackedFile } from './manifest'

type Listed = Pick<PackedFile, 'path' | 'sha256'>

/** The paths by which two editions of an exhibit differ, each list in order. */
export type Differences = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export const differencesBetween = (before: readonly Listed[], after: readonly Listed[]): Differences => {
  const [was, will] = [sumsOf(before), sumsOf(after)]
  const paths = [...will.keys()].sort()
  return {
    added: paths.filter((path) => !was.has(path)),
    changed: paths.filter((path) => was.has(path) && was.get(path) !== will.get(path)),
    removed: [...was.keys()].filter((path) => !will.has(path)).sort(),
  }
}

const sumsOf = (files: readonly Listed[]): ReadonlyMap<string, string> =>
  new Map(files.map(({ path, sha256 }) => [path, sha256]))
