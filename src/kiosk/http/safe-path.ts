import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'

const safeName = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/
const longest = 512
const deepest = 12

/**
 * The names of a file below a root, from the part of an address behind the root's prefix; `undefined` for anything that is
 * not a plain path. Decoded once; every name is of letters, digits, `.`, `_` and `-` and does not begin with a
 * dot. So no dot segment, backslash, NUL, drive, stream, second encoding or hidden file can come through.
 */
export const safeNames = (encoded: string): readonly string[] | undefined => {
  if (encoded.length > longest) return undefined
  const names = decoded(encoded)?.split('/')
  return names && names.length <= deepest && names.every((name) => safeName.test(name)) ? names : undefined
}

const decoded = (encoded: string): string | undefined => {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

/**
 * The real path of a file below `root`, or `undefined` when there is none or a link leads out of the root. The one
 * resolver of every route that hands out files.
 */
export const fileBelow = async (root: string, encoded: string): Promise<string | undefined> => {
  const names = safeNames(encoded)
  if (!names) return undefined
  try {
    const realRoot = await realpath(root)
    const real = await realpath(join(realRoot, ...names))
    return real.startsWith(realRoot + sep) ? real : undefined
  } catch {
    return undefined
  }
}
