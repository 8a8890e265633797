import type { Bytes } from './bytes'
import { type FilmFound, codecName } from './codecs'

/** The length and the tracks of a WebM stand before its first pictures; what is further in than this is not looked for. */
const longestHead = 1_048_576

const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  timecodeScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  entry: 0xae,
  codec: 0x86,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
} as const

type Element = { readonly id: number; readonly from: number; readonly to: number }

/** The number at a place, as EBML writes sizes: the place of its first one says how many bytes it takes. `undefined` for “unknown”. */
export const sizeAt = (
  head: Uint8Array,
  at: number,
): { readonly value: number | undefined; readonly length: number } => {
  const first = head[at] ?? 0
  const length = Math.clz32(first) - 23
  const rest = Array.from({ length: length - 1 }, (_, place) => head[at + 1 + place] ?? 0)
  const own = first & (0xff >> length)
  const unknown = own === 0xff >> length && rest.every((byte) => byte === 0xff)
  return { value: unknown ? undefined : rest.reduce((sum, byte) => sum * 256 + byte, own), length }
}

/** The elements between two places, as far as they are in the head. Each step goes forward, so noise ends it. */
const elements = (head: Uint8Array, from: number, to: number): readonly Element[] => {
  const found: Element[] = []
  const end = Math.min(to, head.length)
  for (let at = from; at < end;) {
    const idLength = Math.clz32(head[at] ?? 0) - 23
    const size = sizeAt(head, at + idLength)
    const start = at + idLength + size.length
    at = size.value === undefined ? end : start + size.value
    if (idLength <= 4) found.push({ id: unsigned(head, start - size.length - idLength, idLength), from: start, to: at })
  }
  return found
}

const unsigned = (head: Uint8Array, at: number, length: number): number =>
  Array.from({ length }, (_, place) => head[at + place] ?? 0).reduce((sum, byte) => sum * 256 + byte, 0)

/** What is in a WebM; `undefined` where its head has no track. */
export const readWebm = async (bytes: Bytes): Promise<FilmFound | undefined> => {
  const head = await bytes.read(0, longestHead)
  const inside = within(head, elements(head, 0, head.length), ids.segment)
  const tracks = within(head, inside, ids.tracks)
    .filter(({ id }) => id === ids.entry)
    .map(({ from, to }) => elements(head, from, to))
  if (tracks.length === 0) return undefined
  const codecs = tracks.map((track) =>
    codecName(
      textOf(
        head,
        track.find(({ id }) => id === ids.codec),
      ),
    ),
  )
  const video = codecs.find(({ kind }) => kind === 'video')
  const audio = codecs.find(({ kind }) => kind === 'audio')
  const seconds = secondsIn(head, within(head, inside, ids.info))
  const shape = tracks.flatMap((track) => within(head, track, ids.video))
  return {
    film: { ...(video && { video: video.name }), ...(audio && { audio: audio.name }), ...(seconds && { seconds }) },
    ...sized(numberOf(head, shape, ids.width), numberOf(head, shape, ids.height)),
  }
}

const within = (head: Uint8Array, list: readonly Element[], id: number): readonly Element[] =>
  list.filter((element) => element.id === id).flatMap(({ from, to }) => elements(head, from, to))

const textOf = (head: Uint8Array, element: Element | undefined): string =>
  element ? String.fromCharCode(...head.subarray(element.from, Math.min(element.to, element.from + 40))) : ''

const numberOf = (head: Uint8Array, list: readonly Element[], wanted: number): number | undefined => {
  const element = list.find(({ id }) => id === wanted)
  return element && unsigned(head, element.from, Math.min(6, element.to - element.from))
}

const sized = (width: number | undefined, height: number | undefined) => (width && height ? { width, height } : {})

const secondsIn = (head: Uint8Array, info: readonly Element[]): number | undefined => {
  const element = info.find(({ id }) => id === ids.duration)
  if (!element) return undefined
  const view = new DataView(Uint8Array.from({ length: 8 }, (_, at) => head[element.from + at] ?? 0).buffer)
  const ticks = element.to - element.from === 4 ? view.getFloat32(0) : view.getFloat64(0)
  const seconds = (ticks * (numberOf(head, info, ids.timecodeScale) ?? 1_000_000)) / 1e9
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
