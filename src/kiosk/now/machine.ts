import { readdir, stat, statfs } from 'node:fs/promises'
import { freemem, networkInterfaces, totalmem } from 'node:os'
import { join } from 'node:path'

/** Memory in bytes: what this program holds, and what the machine has. */
export type MemoryFact = { readonly usedBytes: number; readonly freeBytes: number; readonly totalBytes: number }

/** The disk of the data folder in bytes, and what that folder takes of it. */
export type DiskFact = { readonly freeBytes: number; readonly totalBytes: number; readonly dataBytes: number }

/** What is measured of the machine. */
export type Machine = {
  readonly memory: () => MemoryFact
  /** `null` where the disk can't be asked. Never throws. */
  readonly disk: () => Promise<DiskFact | null>
  /** `on` where a cable or a radio network is connected, whatever it leads to. */
  readonly network: () => 'on' | 'off'
}

/** A folder of many files takes a moment to count, and its size changes slowly. */
const countAgainMs = 60_000

const sizeOf = async (file: string): Promise<number> => {
  try {
    return (await stat(file)).size
  } catch {
    // It went away between the listing and the look.
    return 0
  }
}

/** The bytes of all files below a folder; what can't be read counts nothing. */
export const bytesIn = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let bytes = 0
  for (const entry of entries) if (entry.isFile()) bytes += await sizeOf(join(entry.parentPath, entry.name))
  return bytes
}

/** `folder` is the data folder; `monotonic` is in milliseconds. */
export const createMachine = (folder: string, monotonic: () => number): Machine => {
  let counted: { readonly at: number; readonly bytes: Promise<number> } | undefined
  const dataBytes = (): Promise<number> => {
    if (!counted || monotonic() - counted.at > countAgainMs) counted = { at: monotonic(), bytes: bytesIn(folder) }
    return counted.bytes
  }
  return {
    memory: () => ({ usedBytes: process.memoryUsage.rss(), freeBytes: freemem(), totalBytes: totalmem() }),
    disk: async () => {
      try {
        const { bavail, blocks, bsize } = await statfs(folder)
        return { freeBytes: bavail * bsize, totalBytes: blocks * bsize, dataBytes: await dataBytes() }
      } catch {
        return null
      }
    },
    network: () =>
      Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal))
        ? 'on'
        : 'off',
  }
}
