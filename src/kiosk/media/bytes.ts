import type { FileHandle } from 'node:fs/promises'

/** A file that can be read in places: what looks at media never holds more of one than it asks for. */
export type Bytes = {
  readonly size: number
  /** The bytes from `offset` on, fewer than `length` where the file ends. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

export const bytesOf = (handle: FileHandle, size: number): Bytes => ({
  size,
  read: async (offset, length) => {
    const within = Math.max(0, Math.min(length, size - offset))
    const { bytesRead, buffer } = await handle.read(new Uint8Array(within), 0, within, offset)
    return buffer.subarray(0, bytesRead)
  },
})

/** Bytes that are in memory already. */
export const bytesIn = (memory: Uint8Array): Bytes => ({
  size: memory.length,
  read: (offset, length) => Promise.resolve(memory.subarray(offset, Math.max(offset, offset + length))),
})

/** Four letters, as the chunks and boxes of most formats are called. */
export const lettersAt = (bytes: Uint8Array, at: number, length = 4): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))

/** An unsigned number of four bytes, the most significant first; 0 where the bytes end. */
export const bigEndian = (bytes: Uint8Array, at: number): number => number(bytes, at, [24, 16, 8, 0])

/** The same, the least significant first. */
export const littleEndian = (bytes: Uint8Array, at: number): number => number(bytes, at, [0, 8, 16, 24])

const number = (bytes: Uint8Array, at: number, shifts: readonly number[]): number =>
  shifts.reduce((sum, shift, place) => sum + (bytes[at + place] ?? 0) * 2 ** shift, 0)
