import type { MediaFormat } from '../../exhibit'
import { bigEndian, type Bytes, littleEndian } from './bytes'
import { boxesIn } from './iso-boxes'
import { sizeAt } from './webm'

/** A copy that was broken off ends too early: whether a file is as long as its own contents say. */
export const isWhole = (format: MediaFormat, head: Uint8Array, bytes: Bytes): boolean | Promise<boolean> => {
  if (format === 'png') return holdsNearEnd(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
  if (format === 'jpeg') return holdsNearEnd(bytes, [0xff, 0xd9])
  if (format === 'webp') return littleEndian(head, 4) + 8 <= bytes.size
  if (format === 'webm') return segmentFits(head, bytes.size)
  return inBoxes.includes(format) ? boxesIn(bytes, 0, bytes.size).then(({ whole }) => whole) : true
}

const inBoxes: readonly MediaFormat[] = ['avif', 'mp4', 'm4a']

const step = 65_536

/** Looks from the end to the front: telephones hang a film or a second picture behind a photograph. */
const holdsNearEnd = async (bytes: Bytes, mark: readonly number[]): Promise<boolean> => {
  const wanted = Buffer.from(mark)
  for (let end = bytes.size; end > 0; end -= step) {
    const from = Math.max(0, end - step - mark.length)
    const piece = await bytes.read(from, end - from)
    if (Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).includes(wanted)) return true
  }
  return false
}

/** Whether the one great element behind the header of a WebM ends where the file does, or before. */
const segmentFits = (head: Uint8Array, size: number): boolean => {
  const header = sizeAt(head, 4)
  const segment = 4 + header.length + (header.value ?? 0)
  if (bigEndian(head, segment) !== 0x18538067) return false
  const { value, length } = sizeAt(head, segment + 4)
  return value === undefined || segment + 4 + length + value <= size
}
