import type { MiddlewareHandler } from 'hono'
import type { EditState } from '../edits'
import { framedPolicy, framingPolicy, withPolicy } from '../http/headers'
import { refuse } from '../http/refusal'
import { revalidate, sendFile } from '../http/send-file'

type Editing = (() => EditState) | undefined

/** What belongs to editors is not there on a kiosk that shows itself to visitors. */
export const editorsOnly =
  (editing: Editing): MiddlewareHandler =>
  async (_, next) => {
    if (!editing) return refuse(404, 'There is nothing at this address.')
    await next()
    return
  }

/** The kiosk's own page as it stands in the frame of the preview page. */
export const sendFramed = (page: Response): Response => withPolicy(page, framedPolicy)

/** The page an editor looks at, with the kiosk in a frame. */
export const sendPreviewPage = async (request: Request, page: string): Promise<Response> =>
  withPolicy(await sendFile(request, page, 'preview.html', { caching: revalidate }), framingPolicy)

/** What `GET /api/preview` answers. The gate has answered where there is no preview. */
export const previewAnswer = (editing: Editing): EditState => {
  if (!editing) throw new Error('no preview behind the gate')
  return editing()
}
