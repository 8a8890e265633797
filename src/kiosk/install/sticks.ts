import { access, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** The folders where a stick, or a folder that serves as one, is there now. */
export type ListSticks = () => Promise<readonly string[]>

const mostFolders = 64

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
}

const isThere = async (folder: string): Promise<boolean> => {
  try {
    await access(folder)
    return true
  } catch {
    return false
  }
}

/** A pattern of the settings, such as those for `/media`: a star stands for every folder there. Without one, the folder itself. */
const expand = async (pattern: string): Promise<readonly string[]> => {
  if (!pattern.includes('*')) return (await isThere(pattern)) ? [pattern] : []
  const [first = '', ...parts] = pattern.split('/').filter((part, at) => part !== '' || at === 0)
  let folders: readonly string[] = [first === '' ? '/' : first]
  for (const part of parts) {
    if (part === '*') folders = (await Promise.all(folders.map(foldersIn))).flat().slice(0, mostFolders)
    else folders = folders.map((folder) => join(folder, part))
  }
  return folders
}

const letters = Array.from('DEFGHIJKLMNOPQRSTUVWXYZ')

const drives = async (): Promise<readonly string[]> => {
  const roots = letters.map((letter) => `${letter}:\\`)
  const there = await Promise.all(roots.map(isThere))
  return roots.filter((_, at) => there[at])
}

/** Sticks by mount points on Linux and by drive letters on Windows. A few directory reads; nothing is opened. */
export const sticksBy =
  (patterns: readonly string[], platform: NodeJS.Platform = process.platform): ListSticks =>
  async () => {
    const own = platform === 'win32' ? patterns.filter((pattern) => !pattern.startsWith('/')) : patterns
    const folders = (await Promise.all(own.map(expand))).flat()
    return [...new Set([...folders, ...(platform === 'win32' ? await drives() : [])])].slice(0, mostFolders)
  }

/** A pack that lies on a stick, its size in bytes; `mark` changes with the file. */
export type PackOnStick = { readonly file: string; readonly size: number; readonly mark: string }

const mostPacks = 50

/** `*.kiosk` in the root and in `kiosk/`. Files such as `._x.kiosk`, which macOS leaves behind, are passed over. */
export const packsOn = async (root: string): Promise<readonly PackOnStick[]> => {
  const lists = await Promise.all([root, join(root, 'kiosk')].map(packsIn))
  return lists.flat().slice(0, mostPacks)
}

/** The packs in one folder, in the order of their names. */
export const packsIn = async (folder: string): Promise<readonly PackOnStick[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries
    .filter((entry) => entry.isFile() && /^[^.].*\.kiosk$/i.test(entry.name))
    .map((entry) => entry.name)
  const found = await Promise.all(
    names
      .sort()
      .slice(0, mostPacks)
      .map((name) => markOf(join(folder, name))),
  )
  return found.flatMap((pack) => pack ?? [])
}

const markOf = async (file: string): Promise<PackOnStick | undefined> => {
  try {
    const { size, mtimeMs } = await stat(file)
    return { file, size, mark: `${file}|${size}|${mtimeMs}` }
  } catch {
    return undefined
  }
}

/** What a stick or a folder is called: the last part of its path; a drive, which has none, its letter. */
export const labelOf = (root: string, lastPart: (path: string) => string = basename): string =>
  lastPart(root) || root.replace(/[\\/]+$/, '')
