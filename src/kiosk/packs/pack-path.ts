import { packLimits } from './limits'

/** Small letters, digits, `.`, `_` and `-`: one way to write a name, on every disk and in every language. */
const name = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?$/

/** Names that Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/

const isName = (part: string): boolean => name.test(part) && !device.test(part)

/**
 * Whether a path may stand in a pack: `exhibit.yaml`, or a file below `sections` or `media`. Of what the rule leaves, no two
 * names are one on a disk that ignores case or joins accents, none is hidden, and none leads elsewhere.
 */
export const isPackPath = (path: string): boolean => {
  if (path === 'exhibit.yaml') return true
  const parts = path.split('/')
  const [top = '', ...below] = parts
  if (path.length > packLimits.pathLength || parts.length > packLimits.pathDepth) return false
  return (top === 'sections' || top === 'media') && below.length > 0 && below.every(isName)
}

/** The folders that files lie in, each once, a folder before those inside it: `media`, `media/films`. */
export const foldersOf = (paths: readonly string[]): readonly string[] => {
  const folders = new Set<string>()
  for (const path of paths) {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end))
  }
  return [...folders].sort()
}
