import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { renameFreedNow } from '../../kiosk/disk/rename'
import { syncFileNow, syncFolderNow } from '../../kiosk/disk/durable'
import { markOf, type Planned } from '../../kiosk/machine/setup'

/** What lies at a path: its mark, `other` for what setup never writes, or nothing. */
export const markAt = (path: string): string | undefined => {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found) return undefined
  if (found.isSymbolicLink()) return markOf({ link: readlinkSync(path) })
  return found.isFile() ? markOf({ text: readFileSync(path, 'utf8') }) : 'other'
}

/** Where a planned file lies below `root`. */
export const under = (root: string, path: string): string => join(root, path)

/** Where a person's own file is kept while setup's stands in its place; no service reads names that end so. */
export const asideOf = (path: string): string => `${path}.before-zone-kiosk`

/** Writes a file whole or not at all, readable by all: services of other accounts have to read it. */
export const writeFileAt = (path: string, content: Planned['content']): void => {
  const draft = `${path}.new-zone-kiosk`
  mkdirSync(dirname(path), { recursive: true })
  rmSync(draft, { force: true })
  if ('link' in content) symlinkSync(content.link, draft)
  else {
    writeFileSync(draft, content.text, { mode: 0o644, flag: 'wx' })
    syncFileNow(draft)
  }
  renameFreedNow(draft, path)
  syncFolderNow(dirname(path))
}

export const moveAside = (path: string): void => renameFreedNow(path, asideOf(path))

/** Takes a file away and puts back what stood there before setup. */
export const takeBack = (path: string): 'removed' | 'restored' => {
  const before = asideOf(path)
  if (lstatSync(before, { throwIfNoEntry: false })) {
    renameFreedNow(before, path)
    return 'restored'
  }
  rmSync(path, { force: true })
  return 'removed'
}

export const textAt = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Takes a folder away that holds nothing; another one stays. */
export const removeEmpty = (folder: string): void => {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody keeps something of their own there.
  }
}
