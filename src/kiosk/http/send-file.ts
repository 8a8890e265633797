import { open, type FileHandle } from 'node:fs/promises'
import { isUnchanged, rangeStillHolds } from './conditions'
import { mediaType } from './media-types'
import { readRange } from './range'
import { refuse } from './refusal'
import { fileBelow } from './safe-path'

const chunkBytes = 64 * 1024

/** How a file is handed out: how long it may be kept by the browser, and headers of its kind. */
export type Handing = { readonly caching: string; readonly headers?: Readonly<Record<string, string>> }

/** For files whose address changes with their content. */
export const forever = 'public, max-age=31536000, immutable'
/** For files that keep their address: kept, but asked for again each time. */
export const revalidate = 'no-cache'

const notFound = (): Response => refuse(404, 'There is nothing at this address.')

/** Reads `first` to `last` of a file piece by piece and closes it at the end, on error, and when nobody listens any more. */
const streamPart = (file: FileHandle, first: number, last: number): ReadableStream<Uint8Array> => {
  let position = first
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { bytesRead, buffer } = await file.read({
          buffer: new Uint8Array(Math.min(chunkBytes, last - position + 1)),
          position,
        })
        // The file became shorter under our hands; an honest break is better than a wrong length.
        if (bytesRead === 0) throw new Error('the file ended early')
        position += bytesRead
        controller.enqueue(buffer.subarray(0, bytesRead))
        if (position <= last) return
        await file.close()
        controller.close()
      } catch (error) {
        await file.close().catch(() => undefined)
        controller.error(error)
      }
    },
    cancel: () => file.close().catch(() => undefined),
  })
}

const answer = async (file: FileHandle, request: Request, type: string, handing: Handing): Promise<Response> => {
  const stat = await file.stat({ bigint: true })
  if (!stat.isFile()) return notFound()
  const size = Number(stat.size)
  const etag = `"${stat.size.toString(36)}-${stat.mtimeNs.toString(36)}"`
  const headers = { 'cache-control': handing.caching, etag, 'accept-ranges': 'bytes', ...handing.headers }
  if (isUnchanged(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const asked = rangeStillHolds(request.headers.get('if-range'), etag) ? request.headers.get('range') : null
  const wanted = request.method === 'HEAD' ? readRange(null, size) : readRange(asked, size)
  if (wanted.kind === 'unsatisfiable') {
    return refuse(416, 'The file is shorter than the range asked for.', { 'content-range': `bytes */${size}` })
  }
  const [first, last] = wanted.kind === 'part' ? [wanted.first, wanted.last] : [0, size - 1]
  const length = { 'content-type': type, 'content-length': String(last - first + 1) }
  const range = wanted.kind === 'part' ? { 'content-range': `bytes ${first}-${last}/${size}` } : {}
  const init = { status: wanted.kind === 'part' ? 206 : 200, headers: { ...headers, ...length, ...range } }
  return request.method === 'HEAD' || size === 0
    ? new Response(null, init)
    : new Response(streamPart(file, first, last), init)
}

/**
 * Answers with a file below `root`, or a part of it: ETag, 304, 206 and 416 from the open file itself, so the answer is
 * of one piece even when the file is replaced meanwhile. 404 for what is not there, not a file, or of no known kind.
 */
export const sendFile = async (request: Request, root: string, path: string, handing: Handing): Promise<Response> => {
  const real = await fileBelow(root, path)
  const type = real && mediaType(real)
  if (!real || !type) return notFound()
  const file = await open(real, 'r').catch(() => undefined)
  if (!file) return notFound()
  const response = await answer(file, request, type, handing).catch(() => notFound())
  if (!response.body || response.status >= 400) await file.close().catch(() => undefined)
  return response
}
