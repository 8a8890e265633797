import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'
import { picture } from './pictures'

/** The frame inside an AVIF still, which is a key frame of AV1. */
const frameOf = (avif: Buffer): Buffer => {
  const at = avif.indexOf('mdat', 0, 'latin1')
  return avif.subarray(at + 4, at - 4 + avif.readUInt32BE(at - 4))
}

/** A real film: one second of AV1, 64 by 36 pixels, two key frames, no sound. */
export const filmOfOneSecond = async (container: 'webm' | 'mp4' = 'webm'): Promise<Buffer> => {
  const frame = frameOf(await picture({ made: 'avif', width: 64, height: 36 }))
  const target = new BufferTarget()
  const format = container === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat()
  const output = new Output({ format, target })
  const source = new EncodedVideoPacketSource('av1')
  output.addVideoTrack(source)
  await output.start()
  for (const at of [0, 0.5]) {
    const decoderConfig = { codec: 'av01.0.00M.08', codedWidth: 64, codedHeight: 36 }
    await source.add(new EncodedPacket(frame, 'key', at, 0.5), { decoderConfig })
  }
  await output.finalize()
  if (!target.buffer) throw new Error('the film was not written')
  return Buffer.from(target.buffer)
}
