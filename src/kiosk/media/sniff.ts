import type { MediaFormat } from '../../exhibit'
import { lettersAt } from './bytes'

/** How much of a file is enough to tell what it is, in bytes. */
export const headLength = 65_536

type Signature = { readonly format: MediaFormat; readonly at?: number; readonly bytes: readonly number[] }

const letters = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** What stands at the beginning of a file of each format. Zip, ISO boxes, EBML and texts need a second look. */
const signatures: readonly Signature[] = [
  { format: 'png', bytes: [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a] },
  { format: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { format: 'gif', bytes: letters('GIF8') },
  { format: 'webp', at: 8, bytes: letters('WEBP') },
  { format: 'wav', at: 8, bytes: letters('WAVE') },
  { format: 'avi', at: 8, bytes: letters('AVI ') },
  { format: 'tiff', bytes: [...letters('II*'), 0] },
  { format: 'tiff', bytes: [...letters('MM'), 0, 0x2a] },
  { format: 'tiff', bytes: [...letters('II+'), 0] },
  { format: 'psd', bytes: letters('8BPS') },
  { format: 'xcf', bytes: letters('gimp xcf') },
  { format: 'pdf', bytes: letters('%PDF-') },
  { format: 'eps', bytes: letters('%!PS') },
  { format: 'jxl', bytes: [0xff, 0x0a] },
  { format: 'jxl', bytes: [0, 0, 0, 0x0c, ...letters('JXL ')] },
  { format: 'jp2', bytes: [0, 0, 0, 0x0c, ...letters('jP  ')] },
  { format: 'ico', bytes: [0, 0, 1, 0] },
  { format: 'bmp', bytes: letters('BM') },
  { format: 'wmv', bytes: [0x30, 0x26, 0xb2, 0x75] },
  { format: 'flv', bytes: letters('FLV\x01') },
  { format: 'mpeg', bytes: [0, 0, 1, 0xba] },
  { format: 'mpeg', bytes: [0, 0, 1, 0xb3] },
  { format: 'ogg', bytes: letters('OggS') },
  { format: 'flac', bytes: letters('fLaC') },
  { format: 'mp3', bytes: letters('ID3') },
]

/** What a file is by its first bytes. */
export const formatOf = (head: Uint8Array): MediaFormat =>
  signatures.find((signature) => begins(head, signature))?.format ??
  inBoxes(head) ??
  inZip(head) ??
  inOldOffice(head) ??
  inEbml(head) ??
  asSound(head) ??
  asText(head) ??
  'unknown'

const begins = (head: Uint8Array, { at = 0, bytes }: Signature): boolean =>
  bytes.every((byte, place) => head[at + place] === byte)

/** Whether these letters stand anywhere in the head. */
const has = (head: Uint8Array, text: string): boolean => textOf(head).includes(text)

const textOf = (head: Uint8Array): string =>
  Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')

/** Films, sounds and pictures in the boxes of ISO 14496-12: the brands in the first box say which. */
const inBoxes = (head: Uint8Array): MediaFormat | undefined => {
  const kind = lettersAt(head, 4)
  if (kind === 'moov' || kind === 'wide' || kind === 'mdat') return 'mov'
  if (kind !== 'ftyp') return undefined
  const [major = '', ...others] = brandsIn(head)
  const all = [major, ...others]
  if (all.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  if (/^(hei|hev|mif1|msf1)/.test(major)) return 'heic'
  if (major === 'qt  ') return 'mov'
  return /^M4[AB] /.test(major) ? 'm4a' : 'mp4'
}

const brandsIn = (head: Uint8Array): readonly string[] => {
  const end = Math.min(((head[2] ?? 0) << 8) | (head[3] ?? 0), 256)
  const places = Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, at) => 16 + at * 4)
  return [8, ...places].map((at) => lettersAt(head, at))
}

const inZip = (head: Uint8Array): MediaFormat | undefined => {
  if (!begins(head, { format: 'zip', bytes: [...letters('PK'), 3, 4] })) return undefined
  if (has(head, 'ppt/') || has(head, 'opendocument.presentation')) return 'powerpoint'
  if (has(head, 'word/') || has(head, 'opendocument.text')) return 'word'
  if (has(head, 'xl/') || has(head, 'opendocument.spreadsheet')) return 'excel'
  return 'zip'
}

const inOldOffice = (head: Uint8Array): MediaFormat | undefined =>
  begins(head, { format: 'office', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] }) ? 'office' : undefined

const inEbml = (head: Uint8Array): MediaFormat | undefined => {
  if (!begins(head, { format: 'mkv', bytes: [0x1a, 0x45, 0xdf, 0xa3] })) return undefined
  return has(head.subarray(0, 256), 'webm') ? 'webm' : 'mkv'
}

/** MPEG sound without a header before it begins with twelve ones; its layer bits tell MP3 from AAC. */
const asSound = (head: Uint8Array): MediaFormat | undefined => {
  if (head[0] !== 0xff || ((head[1] ?? 0) & 0xe0) !== 0xe0) return undefined
  const layer = ((head[1] ?? 0) >> 1) & 3
  if (layer === 0) return 'aac'
  return layer === 1 ? 'mp3' : undefined
}

const asText = (head: Uint8Array): MediaFormat | undefined => {
  const start = textOf(head.subarray(0, 4_096)).replace(/^\xef\xbb\xbf/, '')
  if (start.startsWith('WEBVTT')) return 'vtt'
  if (/^\s*<(!doctype\s+html|html|head|body)/i.test(start)) return 'html'
  return /^\s*</.test(start) && /<(?:\w+:)?svg[\s>]/i.test(textOf(head)) ? 'svg' : undefined
}
