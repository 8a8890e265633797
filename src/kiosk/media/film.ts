import type { MediaFormat } from '../../exhibit'
import type { Bytes } from './bytes'
import type { FilmFound } from './codecs'
import { readMp4 } from './mp4'
import { readWebm } from './webm'

/**
 * What is in a film or a sound; `undefined` for other formats and where there is no track to be found. Read by hand: the
 * libraries that read films do it for whole ones, and one byte of noise can keep them busy for ever.
 */
export const filmIn = async (format: MediaFormat, bytes: Bytes): Promise<FilmFound | undefined> => {
  if (format === 'webm') return readWebm(bytes)
  if (format === 'mp4' || format === 'm4a') return readMp4(bytes)
  return format === 'mp3' ? { film: { audio: 'mp3' } } : undefined
}
