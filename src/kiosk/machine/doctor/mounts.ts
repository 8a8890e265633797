/** One mounted file system, from `/proc/self/mountinfo` (proc(5)). */
export type Mount = {
  readonly at: string
  readonly type: string
  readonly source: string
  readonly options: readonly string[]
}

const plain = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

const mountIn = (line: string): readonly Mount[] => {
  const [before = '', after = ''] = line.split(' - ')
  const [, , , , at, own] = before.split(' ')
  const [type, source = '', shared = ''] = after.split(' ')
  if (at === undefined || own === undefined || !type) return []
  return [{ at: plain(at), type, source: plain(source), options: [...own.split(','), ...shared.split(',')] }]
}

export const mountsIn = (mountinfo: string): readonly Mount[] => mountinfo.split('\n').flatMap(mountIn)

const holds = (folder: string, path: string): boolean =>
  folder === '/' || path === folder || path.startsWith(`${folder}/`)

/** The file system a path lies on: the deepest one that holds it, the last mounted of equals. */
export const mountOf = (mounts: readonly Mount[], path: string): Mount | undefined =>
  mounts
    .filter(({ at }) => holds(at, path))
    .reduce<Mount | undefined>(
      (deepest, one) => (!deepest || one.at.length >= deepest.at.length ? one : deepest),
      undefined,
    )
