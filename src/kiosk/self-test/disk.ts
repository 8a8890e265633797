import { createHash, randomBytes } from 'node:crypto'
import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** What writing to the data folder came to. Megabytes are millions of bytes, as disks are sold. */
export type DiskFacts = {
  /** Whether what was read back is what was written. */
  readonly isSame: boolean
  /** With the time the disk took to say that it has it. */
  readonly megabytesPerSecond: number
  readonly freeMegabytes: number
}

export type DiskOptions = {
  readonly monotonic: () => number
  /** Pieces of a megabyte. */
  readonly pieces?: number
  readonly random?: (bytes: number) => Uint8Array
}

const megabyte = 1_000_000
const fileName = 'self-test.tmp'

/** Below this the kiosk can't take a new exhibit, in megabytes: what an installation leaves free. */
export const leastFreeMegabytes = 200

const write = async (file: string, pieces: number, random: (bytes: number) => Uint8Array): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(file, 'w')
  try {
    for (let piece = 0; piece < pieces; piece += 1) {
      const bytes = random(megabyte)
      hash.update(bytes)
      await handle.write(bytes)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

const sumOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(file, 'r')
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      if (chunk instanceof Uint8Array) hash.update(chunk)
    }
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

/** Writes a file to the data folder, makes it durable, reads it back and takes it away. `undefined` where the disk would not. */
export const testDisk = async (folder: string, options: DiskOptions): Promise<DiskFacts | undefined> => {
  const { monotonic, pieces = 32, random = randomBytes } = options
  const file = join(folder, fileName)
  try {
    const { bavail, bsize } = await statfs(folder)
    const began = monotonic()
    const written = await write(file, pieces, random)
    const seconds = Math.max(0.001, (monotonic() - began) / 1_000)
    const isSame = (await sumOf(file)) === written
    const freeMegabytes = Math.floor((bavail * bsize) / megabyte)
    return { isSame, megabytesPerSecond: Math.round(pieces / seconds), freeMegabytes }
  } catch {
    return undefined
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}
