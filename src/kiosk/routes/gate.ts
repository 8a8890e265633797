import type { MiddlewareHandler } from 'hono'
import { isUnchanged } from '../http/conditions'
import { methodsOf } from '../http/methods'
import { refuse } from '../http/refusal'
import { revalidate } from '../http/send-file'
import type { Shown } from '../exhibits/choose'

const longestAddress = 2_048

/** The path of a request as it was sent, without decoding: what routes hand to the one path resolver. */
export const pathOf = (request: Request): string => new URL(request.url).pathname

/** Refuses addresses that are too long, and methods an address does not answer, before anything else is looked at. */
export const knownMethods: MiddlewareHandler = async (c, next) => {
  if (c.req.raw.url.length > longestAddress) return refuse(414, `An address has at most ${longestAddress} characters.`)
  const methods = methodsOf(pathOf(c.req.raw))
  if (!methods.includes(c.req.raw.method)) {
    const allow = methods.join(', ')
    return refuse(405, `This address answers ${allow}.`, { allow })
  }
  await next()
  return
}

/** Answers 503 while there is no exhibit, and 304 when the page has this one already. */
export const exhibitAtHand =
  (shown: () => Shown | undefined): MiddlewareHandler =>
  async (c, next) => {
    const now = shown()
    if (!now) return refuse(503, 'There is no exhibit to show; the health report says why.')
    const headers = { etag: `"${now.digest}"`, 'cache-control': revalidate }
    if (isUnchanged(c.req.header('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
    return
  }
