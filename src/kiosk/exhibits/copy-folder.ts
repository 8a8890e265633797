import { constants } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../disk/durable'

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Copies a folder's plain files, each one on the disk before the next begins; links and hidden files are left out. The target
 * must not exist. Throws what the file system throws, and when `signal` is aborted.
 */
export const copyFolder = async (from: string, to: string, signal: AbortSignal): Promise<void> => {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    signal.throwIfAborted()
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) await copyFolder(join(from, entry.name), join(to, entry.name), signal)
    if (!entry.isFile()) continue
    await copyFile(join(from, entry.name), join(to, entry.name), constants.COPYFILE_EXCL)
    // A copy is as read-only as what was copied, from a disc for one, and then could be neither synced nor taken away again on Windows.
    await chmod(join(to, entry.name), 0o644)
    await syncFile(join(to, entry.name))
  }
  await syncFolder(to)
}
