import { bigEndian, type Bytes, lettersAt } from './bytes'

/** A box of ISO 14496-12 (MP4, M4A, AVIF): its four letters, and where its contents begin and end in the file. */
export type Box = { readonly kind: string; readonly from: number; readonly to: number }

/** A film written in pieces has a box for each; what comes after so many is not looked at. */
const mostBoxes = 1_000

export type Boxes = {
  readonly boxes: readonly Box[]
  /** Whether the boxes follow each other up to the end. */
  readonly whole: boolean
}

/** The boxes between two places, by reading their heads only. */
export const boxesIn = async (bytes: Bytes, from: number, to: number): Promise<Boxes> => {
  const boxes: Box[] = []
  let at = from
  while (at < to && boxes.length < mostBoxes) {
    const head = await bytes.read(at, 16)
    const box = boxAt(head, at, to)
    if (!box) return { boxes, whole: false }
    boxes.push(box)
    at = box.to
  }
  return { boxes, whole: at <= to || boxes.length >= mostBoxes }
}

/** A size of 1 stands for one of eight bytes behind the name, a size of 0 for all the rest. */
const boxAt = (head: Uint8Array, at: number, end: number): Box | undefined => {
  const kind = lettersAt(head, 4)
  if (head.length < 8 || !/^[ -~\xa9]{4}$/.test(kind)) return undefined
  const short = bigEndian(head, 0)
  const long = short === 1
  const size = long ? bigEndian(head, 8) * 2 ** 32 + bigEndian(head, 12) : short
  if (size === 0) return { kind, from: at + 8, to: end }
  return size < (long ? 16 : 8) ? undefined : { kind, from: at + (long ? 16 : 8), to: at + size }
}
