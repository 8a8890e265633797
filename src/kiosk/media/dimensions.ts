import { imageSize } from 'image-size'
import type { MediaFormat } from '../../exhibit'
import type { Bytes } from './bytes'

export type Dimensions = { readonly width: number; readonly height: number }

/** Cameras put previews and colour profiles in front of a photograph: its size may stand this far in, but no further. */
const longestHead = 1_048_576

const pictures: readonly MediaFormat[] = ['png', 'jpeg', 'webp', 'avif']

/** How large a picture is, from its head alone; `undefined` for other formats and where the head does not say. */
export const dimensionsOf = async (
  format: MediaFormat,
  head: Uint8Array,
  bytes: Bytes,
): Promise<Dimensions | undefined> => {
  if (!pictures.includes(format)) return undefined
  const near = sizeIn(head)
  if (near !== undefined || format !== 'jpeg' || bytes.size <= head.length) return near
  return sizeIn(await bytes.read(0, longestHead))
}

/** The library throws for everything it cannot read; a head that says nothing is no mistake of ours. */
const sizeIn = (head: Uint8Array): Dimensions | undefined => {
  try {
    const { width, height } = imageSize(head)
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}
