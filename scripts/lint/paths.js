import { readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** The one table of who may import whom. */
export const table = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8'))

/** A file's path from the project's folder, with `/`. */
export function fromRoot(file) {
  return relative(root, file).split(sep).join('/')
}

/** Does `path` lie in `folder` (or is it that)? */
export function within(path, folder) {
  return path === folder || path.startsWith(`${folder}/`)
}

/** The room a path lies in: its name and its line of the table. */
export function roomOf(path) {
  for (const [name, room] of Object.entries(table.rooms)) if (within(path, room.path)) return { name, ...room }
  return undefined
}

/** The folder of the renderer a path lies in; `undefined` for the files that stand above the folders. */
export function rendererFolder(path) {
  const [folder, ...rest] = posix.relative(table.rooms.renderer.path, path).split('/')
  return rest.length > 0 || table.renderer.order.includes(folder) ? folder : undefined
}

/** Where a relative import leads, from the project's folder. */
export function leadsTo(path, source) {
  return posix.normalize(posix.join(posix.dirname(path), source))
}

export const isTest = (path) => path.endsWith('.test.ts')
