import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes the names in a folder durable: a rename or a new file is only safe from a power cut once its folder is on the
 * disk too. Windows has no such call for folders and needs none.
 */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The same where waiting is not possible: at the start, before anything is served. */
export const syncFolderNow = (folder: string): void => {
  if (process.platform !== 'win32') syncNow(folder, 'r')
}

/** The folders that got a new name in them when `folder` was made with those above it, of which `first` is the uppermost. */
const namedIn = (folder: string, first: string | undefined): readonly string[] => {
  if (first === undefined) return []
  const above = dirname(folder)
  return folder === first || above === folder ? [above] : [above, ...namedIn(above, first)]
}

/** What a kiosk keeps is nobody else's on the machine. */
const ownersAlone = 0o700

/** Makes a folder, with those above it that are missing, whose name outlives a power cut. One that is there already costs nothing. */
export const makeFolder = async (folder: string): Promise<void> => {
  for (const above of namedIn(folder, await mkdir(folder, { recursive: true, mode: ownersAlone })))
    await syncFolder(above)
}

/** The same where waiting is not possible. */
export const makeFolderNow = (folder: string): void => {
  for (const above of namedIn(folder, mkdirSync(folder, { recursive: true, mode: ownersAlone }))) syncFolderNow(above)
}

/** Makes one file's content durable. Opened for writing, because Windows syncs nothing else. */
export const syncFileNow = (file: string): void => {
  syncNow(file, 'r+')
}

const syncNow = (path: string, flags: 'r' | 'r+'): void => {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
