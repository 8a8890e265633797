import { type MediaFormat, mostFrames } from '../../exhibit'
import { bigEndian, type Bytes, lettersAt, littleEndian } from './bytes'

/** How many pictures an animation has, as far as they are worth counting; 1 for a still. */
export const framesOf = (format: MediaFormat, head: Uint8Array, bytes: Bytes): number | Promise<number> => {
  if (format === 'png') return inPng(head)
  if (format === 'webp') return inWebp(head, bytes)
  return format === 'avif' ? inAvif(head) : 1
}

/** The chunk `acTL` stands before the first pixels and says how many frames follow. */
const inPng = (head: Uint8Array): number => {
  for (let at = 8; at + 12 <= head.length; at += 12 + bigEndian(head, at)) {
    const kind = lettersAt(head, at + 4)
    if (kind === 'IDAT') return 1
    if (kind === 'acTL') return Math.max(1, bigEndian(head, at + 8))
  }
  return 1
}

/** An animated WebP has a chunk per frame and no count of them. */
const inWebp = async (head: Uint8Array, bytes: Bytes): Promise<number> => {
  const animated = lettersAt(head, 12) === 'VP8X' && ((head[20] ?? 0) & 2) !== 0
  if (!animated) return 1
  let frames = 0
  let at = 12
  for (let seen = 0; seen < mostFrames * 4 && frames <= mostFrames && at < bytes.size; seen += 1) {
    const chunk = await bytes.read(at, 8)
    if (lettersAt(chunk, 0) === 'ANMF') frames += 1
    const size = littleEndian(chunk, 4)
    at += 8 + size + (size % 2)
  }
  return Math.max(1, frames)
}

/** An AVIF sequence lists the sizes of its frames; their number stands eight bytes behind the name of that list. */
const inAvif = (head: Uint8Array): number => {
  if (lettersAt(head, 8) !== 'avis') return 1
  const at = Buffer.from(head.buffer, head.byteOffset, head.byteLength).indexOf('stsz')
  return at < 0 ? 1 : Math.max(1, bigEndian(head, at + 12))
}
