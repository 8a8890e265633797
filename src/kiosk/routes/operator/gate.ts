import type { MiddlewareHandler } from 'hono'
import { refuse } from '../../http/refusal'
import type { Session } from '../../operator/session'

/** The token of a request, which travels in this header and nowhere else. */
const tokenOf = (header: string | undefined): string | undefined => /^Bearer ([\w-]{43})$/.exec(header ?? '')?.[1]

/** Lets the operator who was let in through, and nobody else: 401. */
export const operatorOnly =
  (session: Session): MiddlewareHandler =>
  async (c, next) => {
    const token = tokenOf(c.req.header('authorization'))
    if (token === undefined || !session.holds(token)) return refuse(401, 'Only the operator is answered here.')
    await next()
    return
  }
