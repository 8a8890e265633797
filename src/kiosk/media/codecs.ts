import type { FilmFacts } from '../../exhibit'

export type FilmFound = { readonly film: FilmFacts; readonly width?: number; readonly height?: number }

export type Codec = { readonly kind: 'video' | 'audio' | 'other'; readonly name: string | null }

/** How the containers call what they hold: the CodecID of WebM, the four letters of MP4. */
const names: readonly (readonly [RegExp, Codec['kind'], string])[] = [
  [/^(avc[1-4]|V_MPEG4\/ISO\/AVC)/, 'video', 'avc'],
  [/^(hvc1|hev1|dvh1|dvhe|V_MPEGH)/, 'video', 'hevc'],
  [/^(vp08|V_VP8)/, 'video', 'vp8'],
  [/^(vp09|V_VP9)/, 'video', 'vp9'],
  [/^(av01|V_AV1)/, 'video', 'av1'],
  [/^(ap4[hx]|apc[hnso])/, 'video', 'prores'],
  [/^(mp4v|V_MPEG4)/, 'video', 'mpeg4'],
  [/^(mp4a|A_AAC)/, 'audio', 'aac'],
  [/^(Opus|A_OPUS)/, 'audio', 'opus'],
  [/^A_VORBIS/, 'audio', 'vorbis'],
  [/^(\.mp3|A_MPEG\/L3)/, 'audio', 'mp3'],
  [/^(fLaC|A_FLAC)/, 'audio', 'flac'],
  [/^(ac-[34]|ec-3|A_E?AC3)/, 'audio', 'ac3'],
  [/^alac/, 'audio', 'alac'],
  [/^V_/, 'video', ''],
  [/^A_/, 'audio', ''],
]

/** The codec a container names; `name` is `null` where nobody knows it. */
export const codecName = (written: string): Codec => {
  const found = names.find(([pattern]) => pattern.test(written))
  return found ? { kind: found[1], name: found[2] || null } : { kind: 'other', name: null }
}
