import { readFile } from 'node:fs/promises'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { stripJpeg } from './strip-jpeg'

// One thread for each lane and nothing kept for later: what the library would keep in memory grows past any bound here.
sharp.cache(false)
sharp.concurrency(1)

/** The longest side a picture keeps, in pixels: that of a 4K display. */
export const longestSide = 3840

/** What was done to a picture. */
export type Fitting = 'shrunk' | 'turned' | 'recoloured' | 'freed' | 'to-webp'

export type Fitted = { readonly bytes: Buffer; readonly done: readonly Fitting[] }

type Format = 'jpeg' | 'png' | 'webp' | 'avif'

const formatByEnding: Readonly<Partial<Record<string, Format>>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
}

/** The format a path's ending promises; `undefined` for what is no picture of pixels. */
export const formatOf = (path: string): Format | undefined => formatByEnding[path.slice(path.lastIndexOf('.') + 1)]

/**
 * Qualities at which a picture that has to be written again can't be told from the one before on a screen. The same picture
 * and the same sharp give the same bytes.
 */
const encoders: Readonly<Record<Format, (picture: Sharp) => Sharp>> = {
  jpeg: (picture) => picture.jpeg({ quality: 88, mozjpeg: true }),
  png: (picture) => picture.png({ compressionLevel: 9, adaptiveFiltering: true }),
  webp: (picture) => picture.webp({ quality: 90 }),
  avif: (picture) => picture.avif({ quality: 70 }),
}

/**
 * Fits one picture to the display: no larger than it, turned upright, in sRGB, without what the camera wrote into it. A JPEG
 * that needs no more than the last is not decoded and encoded again. `undefined` where there is nothing to do, and for pictures
 * that move, are labelled wrong or can't be decoded: `check` tells those.
 */
export const fitPicture = async (file: string, format: Format): Promise<Fitted | undefined> => {
  try {
    const metadata = await sharp(file).metadata()
    if (isOther(metadata, format) || (metadata.pages ?? 1) > 1) return undefined
    const done = toDo(metadata)
    if (done.length > 0) return { bytes: await again(file, format), done: [...done, ...freed(metadata)] }
    if (format === 'jpeg') return await strippedOf(file)
    return isLabelled(metadata) ? { bytes: await again(file, format), done: freed(metadata) } : undefined
  } catch {
    return undefined
  }
}

const isOther = ({ format, compression }: Metadata, wanted: Format): boolean =>
  wanted === 'avif' ? format !== 'heif' || compression !== 'av1' : format !== wanted

const toDo = ({ width, height, orientation = 1, space }: Metadata): readonly Fitting[] => [
  ...(Math.max(width, height) > longestSide ? (['shrunk'] as const) : []),
  ...(orientation > 1 ? (['turned'] as const) : []),
  ...(space === 'cmyk' ? (['recoloured'] as const) : []),
]

const isLabelled = ({ exif, xmp, iptc, comments }: Metadata): boolean =>
  exif !== undefined || xmp !== undefined || iptc !== undefined || (comments?.length ?? 0) > 0

const freed = (metadata: Metadata): readonly Fitting[] => (isLabelled(metadata) ? ['freed'] : [])

/** Writes the picture again, upright, within the longest side, in sRGB and without metadata, as sharp does unless told. */
const again = (file: string, format: Format): Promise<Buffer> => {
  const upright = sharp(file).autoOrient()
  const fitted = upright.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
  return encoders[format](fitted).toBuffer()
}

const strippedOf = async (file: string): Promise<Fitted | undefined> => {
  const jpeg = await readFile(file)
  const bytes = stripJpeg(jpeg)
  return bytes && bytes.length < jpeg.length ? { bytes, done: ['freed'] } : undefined
}

/** How much smaller a WebP must be than the PNG it stands for, to be worth another name. */
const worth = 0.9

/** The same pixels as a lossless WebP, where that is smaller by a tenth; nothing can be seen to change. */
export const asWebp = async (png: Buffer | string, size: number): Promise<Buffer | undefined> => {
  try {
    const picture = sharp(png)
    const { depth, format } = await picture.metadata()
    if (depth !== 'uchar' || format !== 'png') return undefined
    const webp = await picture.webp({ lossless: true, exact: true }).toBuffer()
    return webp.length < size * worth ? webp : undefined
  } catch {
    return undefined
  }
}
