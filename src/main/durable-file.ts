import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolderNow } from '../kiosk/disk/durable'
import { renameFreedNow } from '../kiosk/disk/rename'

/** The text of a file, or `undefined` where it cannot be read for any reason. */
export const readText = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Replaces a small file so that a power cut leaves the old or the new text, never a part of it, and a full disk leaves
 * the old one: written beside it, flushed, measured, renamed, and the folder flushed. Returns whether that worked.
 */
export const replaceDurably = (path: string, text: string): boolean => {
  const temporary = `${path}.new`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeAndFlush(temporary, Buffer.from(text))
    renameFreedNow(temporary, path)
    syncFolderNow(dirname(path))
    return true
  } catch {
    rmSync(temporary, { force: true })
    return false
  }
}

const writeAndFlush = (path: string, bytes: Buffer): void => {
  const file = openSync(path, 'w')
  try {
    // One write may take only a part of the bytes, without an error: a nearly full disk does that.
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    fsyncSync(file)
    if (fstatSync(file).size !== bytes.length) throw new Error('short file')
  } finally {
    closeSync(file)
  }
}
