import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isUnchanged } from '../http/conditions'
import { mediaPolicy } from '../http/headers'
import { refuse } from '../http/refusal'
import { fileBelow } from '../http/safe-path'
import { forever, revalidate, sendFile } from '../http/send-file'
import type { Shown } from '../exhibits/choose'
import { pathOf } from './gate'
import { withOpening } from './opening'

const notBuilt = 'The screen of this kiosk has not been built: index.html is missing. Build it and start again.\n'

/** The page with its opening, read anew each time: a newer build, or another exhibit, is another answer. */
const openedPage = async (request: Request, file: string, { exhibit }: Shown): Promise<Response | undefined> => {
  const built = await readFile(file, 'utf8').catch(() => undefined)
  if (built === undefined) return undefined
  const page = await withOpening(built, exhibit)
  const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`
  const headers = { 'cache-control': revalidate, 'content-type': 'text/html; charset=utf-8', etag }
  if (isUnchanged(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const length = { 'content-length': String(Buffer.byteLength(page)) }
  return new Response(request.method === 'HEAD' ? null : page, { headers: { ...headers, ...length } })
}

/** The page itself: asked for again each time, so that a newer build is seen. Without a build, one plain sentence. */
export const sendPage = async (request: Request, page: string, shown: Shown | undefined): Promise<Response> => {
  const opened = shown && (await openedPage(request, join(page, 'index.html'), shown))
  if (opened) return opened
  const response = await sendFile(request, page, 'index.html', { caching: revalidate })
  if (response.status !== 404) return response
  return new Response(request.method === 'HEAD' ? null : notBuilt, {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** What belongs to the page. Names in `assets/` carry a hash of the content, so they may be kept for ever. */
export const sendPageFile = (request: Request, page: string): Promise<Response> => {
  const path = pathOf(request).slice(1)
  return sendFile(request, page, path, { caching: path.startsWith('assets/') ? forever : revalidate })
}

/** The icon a browser asks for by itself when the page names none: an empty answer, so that no error is logged. */
export const noIcon = (): Response => new Response(null, { status: 204, headers: { 'cache-control': forever } })

/**
 * The exhibit's media, under an address that changes with the exhibit. Only its `media` folder is handed out, never the
 * files an editor writes. An SVG opened by itself can do nothing.
 */
export const sendMedia = async (
  request: Request,
  byDigest: (digest: string) => Shown | undefined,
): Promise<Response> => {
  const [, , digest = '', folder, ...rest] = pathOf(request).split('/')
  const shown = byDigest(digest)
  // The folder itself may be a link that leads out of the exhibit.
  const media = shown && folder === 'media' ? await fileBelow(shown.folder, folder) : undefined
  if (media === undefined) return refuse(404, 'There is nothing at this address.')
  const headers = { 'content-security-policy': mediaPolicy }
  return sendFile(request, media, rest.join('/'), { caching: forever, headers })
}
