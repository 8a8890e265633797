/** What is asked of a player for each coding: a common profile at 1080p. */
const types = {
  h264: 'video/mp4; codecs="avc1.640028"',
  vp9: 'video/webm; codecs="vp09.00.40.08"',
  av1: 'video/mp4; codecs="av01.0.08M.08"',
} as const

export type Codec = keyof typeof types

type Asked = {
  readonly mediaCapabilities?: {
    readonly decodingInfo: (asked: MediaDecodingConfiguration) => Promise<{ readonly supported: boolean }>
  }
  readonly canPlayType: (type: string) => string
}

const here = (): Asked => ({
  mediaCapabilities: navigator.mediaCapabilities,
  canPlayType: (type) => document.createElement('video').canPlayType(type),
})

/** Whether this player has a decoder for the coding, asked before a film is shown. A player that cannot tell may try. */
export const canDecode = async (codec: Codec, { mediaCapabilities, canPlayType }: Asked = here()): Promise<boolean> => {
  const contentType = types[codec]
  if (canPlayType(contentType) === '') return false
  if (!mediaCapabilities) return true
  try {
    const video = { contentType, width: 1920, height: 1080, bitrate: 8_000_000, framerate: 30 }
    return (await mediaCapabilities.decodingInfo({ type: 'file', video })).supported
  } catch {
    return true
  }
}
