import type { Problem } from './problem'

/**
 * What a media file is by its contents, whatever its name says. Those above the line a kiosk shows; those below it are known
 * only so that somebody can be told how to turn them into one that it shows.
 */
export const shownFormats = ['svg', 'png', 'jpeg', 'webp', 'avif', 'mp4', 'webm', 'mp3', 'm4a', 'vtt'] as const

export const otherFormats = [
  'gif',
  'heic',
  'tiff',
  'bmp',
  'ico',
  'psd',
  'xcf',
  'jxl',
  'jp2',
  'eps',
  'pdf',
  'powerpoint',
  'word',
  'excel',
  'office',
  'zip',
  'html',
  'mov',
  'mkv',
  'avi',
  'wmv',
  'flv',
  'mpeg',
  'wav',
  'ogg',
  'flac',
  'aac',
] as const

export type ShownFormat = (typeof shownFormats)[number]
export type OtherFormat = (typeof otherFormats)[number]
export type MediaFormat = ShownFormat | OtherFormat | 'unknown'

/** What is in a film or a sound. A codec by its short name, such as `avc`, `vp9` or `aac`; `null` for one nobody knows. */
export type FilmFacts = {
  readonly video?: string | null
  readonly audio?: string | null
  /** Seconds; absent where the file does not say. */
  readonly seconds?: number
}

/** What is known of a media file without decoding it. Whoever reads the folder gathers it; the checks judge it. */
export type MediaFacts = {
  readonly bytes: number
  readonly format: MediaFormat
  /** In pixels; absent where the format has none or where they cannot be found. */
  readonly width?: number
  readonly height?: number
  /** The pictures of an animation; counted no further than is needed to refuse it. Absent for 1. */
  readonly frames?: number
  /** Whether the file is as long as its own contents say. */
  readonly whole: boolean
  readonly film?: FilmFacts
  /** What is wrong inside a drawing. */
  readonly drawing?: readonly Problem[]
  /** What is wrong inside captions. */
  readonly captions?: readonly Problem[]
  /** How large a drawing is in its own units; absent where it does not say. */
  readonly units?: { readonly width: number; readonly height: number }
}

/** Pictures with a longer side or with more pixels than this are not decoded: a kiosk would run out of memory. */
export const largestSide = 8_192
export const mostPixels = 33_177_600

/** Twice a display of 1920 by 1080 pixels, upright or lying: more than that nobody can see. */
export const usefulSides = { long: 3_840, short: 2_160 } as const

/** An animation of more pictures than this is a film. */
export const mostFrames = 300

/** A picture or a drawing of more bytes than this is slow to show; a film of more is slow to carry and to install. */
export const usefulBytes = { picture: 10_000_000, drawing: 1_000_000, film: 1_000_000_000 } as const
