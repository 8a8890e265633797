import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { MediaFacts } from '../exhibit'
import { captionProblems, longestCaptions } from '../exhibit/captions'
import { drawingFacts } from '../exhibit/drawing-facts'
import { longestSvg, longestYaml } from '../exhibit/files'
import { type Bytes, bytesOf } from './media/bytes'
import { mediaFacts } from './media/facts'
import { formatOf } from './media/sniff'

/** How much of a file is in memory at once, in bytes; what looks into its head finds it there. */
const pieceLength = 1_048_576

/** A character of UTF-8 takes four bytes at most. */
const longest = { yaml: longestYaml * 4, svg: longestSvg * 4 } as const

/** What one file of an exhibit is: the sha-256 of its bytes, and its text or its facts. Empty where it can't be read. */
export type ExhibitFileRead = {
  readonly digest?: string
  readonly text?: string | undefined
  readonly media?: MediaFacts
}

/** Reads one file of an exhibit, in pieces, and without its digest where none is wanted. Never throws. */
export const readExhibitFile = async (place: string, path: string, digest = true): Promise<ExhibitFileRead> => {
  let handle: FileHandle | undefined
  try {
    handle = await open(place, 'r')
    const { size } = await handle.stat()
    const bytes = remembering(bytesOf(handle, size), await bytesOf(handle, size).read(0, pieceLength))
    const contents = path.endsWith('.yaml') ? await yamlIn(bytes) : { media: await factsOfFile(path, bytes) }
    return { ...(digest && { digest: await digestOf(bytes) }), ...contents }
  } catch {
    return {}
  } finally {
    await handle?.close().catch(() => undefined)
  }
}

/** The same bytes, of which the first piece is not read twice. */
const remembering = (bytes: Bytes, first: Uint8Array): Bytes => ({
  size: bytes.size,
  read: (offset, length) =>
    offset + length <= first.length || first.length >= bytes.size
      ? Promise.resolve(first.subarray(offset, Math.max(offset, offset + length)))
      : bytes.read(offset, length),
})

const digestOf = async (bytes: Bytes): Promise<string> => {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.size; at += pieceLength) {
    hash.update(await bytes.read(at, pieceLength))
  }
  return hash.digest('hex')
}

const yamlIn = async (bytes: Bytes): Promise<Pick<ExhibitFileRead, 'text'>> => {
  const text = textOf(await bytes.read(0, longest.yaml), longestYaml)
  return text === undefined ? {} : { text }
}

/** The facts of a media file. A drawing is read as text and looked through; nothing of its text is kept. */
export const factsOfFile = async (path: string, bytes: Bytes): Promise<MediaFacts> => {
  if (path.endsWith('.vtt')) return captionsIn(path, bytes)
  const format = path.endsWith('.svg') ? formatOf(await bytes.read(0, 4_096)) : undefined
  if (format === undefined || !['svg', 'html', 'unknown'].includes(format)) return mediaFacts(bytes)
  return drawingFacts(path, textOf(await bytes.read(0, longest.svg), longestSvg), bytes.size)
}

/** Captions are read as text and looked through; nothing of their text is kept. */
const captionsIn = async (path: string, bytes: Bytes): Promise<MediaFacts> => {
  const facts = await mediaFacts(bytes)
  // What nobody knows is most likely text: another sort of subtitles, or captions in another encoding.
  if (facts.format !== 'vtt' && facts.format !== 'unknown') return facts
  return {
    ...facts,
    format: 'vtt',
    captions: captionProblems(path, textOf(await bytes.read(0, longestCaptions * 4), longestCaptions)),
  }
}

/** The text of a file, one character more than is allowed at most; nothing where it is not UTF-8. */
const textOf = (bytes: Uint8Array, most: number): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).slice(0, most + 1)
  } catch {
    return undefined
  }
}
