import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type Outcome, refused } from './refusal'

/** A plain file open for reading. */
export type OpenFile = { readonly handle: FileHandle; readonly size: number }

/** Opens a plain file; a pipe or a device is refused and never waited for. */
export const openPlain = async (path: string): Promise<Outcome<OpenFile>> => {
  let handle: FileHandle | undefined
  try {
    // Windows has no O_NONBLOCK, and no pipes among its files.
    handle = await open(path, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK))
    const stats = await handle.stat()
    if (stats.isFile()) return { ok: true, value: { handle, size: stats.size } }
    await handle.close()
    return refused('not-a-pack')
  } catch {
    await handle?.close().catch(() => undefined)
    return refused('unreadable')
  }
}

/** Opens a plain file, does something with it, and closes it whatever happens. */
export const withPlain = async <T>(
  path: string,
  work: (file: OpenFile) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const opened = await openPlain(path)
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    await opened.value.handle.close().catch(() => undefined)
  }
}

/** Fills the buffer from a place in the file. A file that ends before is cut short. */
export const fill = async (handle: FileHandle, into: Buffer, position: number): Promise<Outcome<Buffer>> => {
  let filled = 0
  try {
    while (filled < into.length) {
      const { bytesRead } = await handle.read(into, filled, into.length - filled, position + filled)
      if (bytesRead === 0) return refused('cut-short')
      filled += bytesRead
    }
    return { ok: true, value: into }
  } catch {
    return refused('unreadable')
  }
}

/** The bytes at a place in the file. The caller has bounded `length`. */
export const bytesAt = (handle: FileHandle, position: number, length: number): Promise<Outcome<Buffer>> =>
  fill(handle, Buffer.alloc(length), position)

/** Writes the whole buffer at a place; the system may take several calls for it. Throws what the disk throws. */
export const put = async (handle: FileHandle, from: Buffer, position: number): Promise<void> => {
  let written = 0
  while (written < from.length) {
    const { bytesWritten } = await handle.write(from, written, from.length - written, position + written)
    written += bytesWritten
  }
}

/** Why writing failed. */
export const writeRefusal = (error: unknown, name?: string) => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return refused(code === 'ENOSPC' || code === 'EDQUOT' ? 'no-room' : 'unwritable', name)
}
