import { join } from 'node:path'
import { mostPixels, type Problem, type Said } from '../exhibit'

/** Two at a time: one is read while the other is decoded, and of each only some rows are in memory. */
const lanes = 2

type Decode = (place: string, failOn: 'warning' | 'error') => Promise<void>

/** Decodes a picture to its end and keeps nothing of it. Throws where it can't be decoded, or where there is anything odd in it. */
const bySharp = async (): Promise<Decode | undefined> => {
  try {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    sharp.concurrency(1)
    return async (place, failOn) => {
      const picture = sharp(place, { limitInputPixels: mostPixels, sequentialRead: true, failOn })
      await picture.resize(32, 32, { fit: 'fill', kernel: 'nearest' }).raw().toBuffer()
    }
  } catch {
    return undefined
  }
}

/**
 * The pictures that look right from outside but can't be decoded, each as a problem; `undefined` where sharp is not at hand, as
 * in an installed kiosk. `done` hears of each.
 */
export const decodePictures = async (
  folder: string,
  files: readonly string[],
  done: () => void,
): Promise<readonly Problem[] | undefined> => {
  const decode = await bySharp()
  if (!decode) return undefined
  const problems: Problem[] = []
  const waiting = files.values()
  const lane = async (): Promise<void> => {
    for (const file of waiting) {
      const finding = await judge(decode, join(folder, file))
      if (finding) problems.push({ ...finding, file })
      done()
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return problems
}

/** What a decoder only warns of, a browser shows as well as it can: grey where rows are missing. */
const judge = async (decode: Decode, place: string): Promise<Omit<Problem, 'file'> | undefined> => {
  if (await succeeds(decode(place, 'warning'))) return undefined
  return (await succeeds(decode(place, 'error'))) ? odd : damaged
}

const succeeds = async (work: Promise<void>): Promise<boolean> => {
  try {
    await work
    return true
  } catch {
    return false
  }
}

/** Pictures of pixels, by their ending. */
export const isPicture = (file: string): boolean => /\.(png|jpe?g|webp|avif)$/.test(file)

const says: Said = {
  en: 'The picture is damaged: it can’t be decoded to its end.',
  zh: '图片已损坏，无法完整解码。',
}
const cure: Said = {
  en: 'Copy it here again, or save it again from the program it was made with.',
  zh: '请重新复制，或用原来的软件重新保存。',
}

const damaged = { code: 'media-broken', severity: 'error', says, cure } as const

const odd = {
  code: 'media-broken',
  severity: 'warning',
  says: {
    en: 'There is something wrong inside this picture: part of it may be missing.',
    zh: '图片内部有问题：可能缺了一部分。',
  },
  cure: {
    en: 'Look at it; save it again from the program it was made with.',
    zh: '请打开看看，并用原来的软件重新保存。',
  },
} as const
