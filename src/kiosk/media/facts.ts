import type { MediaFacts } from '../../exhibit'
import type { Bytes } from './bytes'
import { dimensionsOf } from './dimensions'
import { isWhole } from './ending'
import { filmIn } from './film'
import { framesOf } from './frames'
import { formatOf, headLength } from './sniff'

/** What can be known of a media file without decoding it. Reads its head and, where its format asks for it, a few places more. */
export const mediaFacts = async (bytes: Bytes): Promise<MediaFacts> => {
  const head = await bytes.read(0, headLength)
  const format = formatOf(head)
  const frames = await framesOf(format, head, bytes)
  const found = await filmIn(format, bytes)
  const size = (await dimensionsOf(format, head, bytes)) ?? found
  return {
    bytes: bytes.size,
    format,
    ...(size?.width !== undefined && { width: size.width }),
    ...(size?.height !== undefined && { height: size.height }),
    ...(frames > 1 && { frames }),
    whole: await isWhole(format, head, bytes),
    ...(found && { film: found.film }),
  }
}
