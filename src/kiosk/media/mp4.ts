import { bigEndian, type Bytes, lettersAt } from './bytes'
import { type Codec, codecName, type FilmFound } from './codecs'
import { type Box, boxesIn } from './iso-boxes'

/** What is in an MP4 or M4A; `undefined` where it has no track. Reads the heads of boxes and three short ones. */
export const readMp4 = async (bytes: Bytes): Promise<FilmFound | undefined> => {
  const moov = await inside(bytes, (await boxesIn(bytes, 0, bytes.size)).boxes, ['moov'])
  const tracks = moov.filter(({ kind }) => kind === 'trak').slice(0, mostTracks)
  const found = []
  for (const track of tracks) found.push(await readTrack(bytes, track))
  const video = found.find(({ kind }) => kind === 'video')
  const audio = found.find(({ kind }) => kind === 'audio')
  if (!video && !audio) return undefined
  const seconds = await secondsIn(bytes, moov)
  return {
    film: { ...(video && { video: video.name }), ...(audio && { audio: audio.name }), ...(seconds && { seconds }) },
    ...(video && { width: video.width, height: video.height }),
  }
}

/** A film for several languages has a sound for each, and its chapters; more than this is noise. */
const mostTracks = 16

/** The boxes at the end of a way through boxes inside boxes. */
const inside = async (bytes: Bytes, boxes: readonly Box[], way: readonly string[]): Promise<readonly Box[]> => {
  const [kind, ...rest] = way
  if (kind === undefined) return boxes
  const next = boxes.find((box) => box.kind === kind)
  if (!next) return []
  const { boxes: children } = await boxesIn(bytes, next.from, Math.min(next.to, bytes.size))
  return inside(bytes, children, rest)
}

type Track = Codec & { readonly width: number; readonly height: number }

/** What a track is stands in `hdlr`; its codec is the first name in `stsd`, and behind that stand the measures of a picture. */
const readTrack = async (bytes: Bytes, track: Box): Promise<Track> => {
  const media = await inside(bytes, [track], ['trak', 'mdia'])
  const handler = media.find(({ kind }) => kind === 'hdlr')
  const sort = handler ? lettersAt(await bytes.read(handler.from, 12), 8) : ''
  const described = (await inside(bytes, media, ['minf', 'stbl'])).find(({ kind }) => kind === 'stsd')
  const body = described ? await bytes.read(described.from, 48) : new Uint8Array()
  const kind = sort === 'vide' ? 'video' : sort === 'soun' ? 'audio' : 'other'
  return { kind, name: codecName(lettersAt(body, 12)).name, width: pair(body, 40), height: pair(body, 42) }
}

const pair = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

const secondsIn = async (bytes: Bytes, moov: readonly Box[]): Promise<number | undefined> => {
  const header = moov.find(({ kind }) => kind === 'mvhd')
  if (!header) return undefined
  const body = await bytes.read(header.from, 32)
  const long = body[0] === 1
  const scale = bigEndian(body, long ? 20 : 12)
  const ticks = long ? bigEndian(body, 24) * 2 ** 32 + bigEndian(body, 28) : bigEndian(body, 16)
  return scale > 0 && ticks > 0 ? ticks / scale : undefined
}
