import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'

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
