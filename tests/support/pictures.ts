import sharp from 'sharp'
import { crc32 } from 'node:zlib'

/** A small picture of a real format. `grain` keeps it from being compressed to nothing. */
export type Picture = {
  readonly made: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'tiff'
  readonly width?: number
  readonly height?: number
  readonly frames?: number
}

export const picture = ({ made, width = 16, height = 16, frames = 1 }: Picture): Promise<Buffer> => {
  const pixels = Buffer.from(Array.from({ length: width * height * frames * 3 }, (_, at) => (at * 37) % 256))
  const raw = { width, height: height * frames, channels: 3, ...(frames > 1 && { pageHeight: height }) } as const
  return sharp(pixels, { raw }).toFormat(made).toBuffer()
}

/** The same PNG, but its head says that it has other measures: nobody needs to draw a picture of 100 megapixels to test with. */
export const claiming = (png: Buffer, width: number, height: number): Buffer => {
  const changed = Buffer.from(png)
  changed.writeUInt32BE(width, 16)
  changed.writeUInt32BE(height, 20)
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29)
  return changed
}
