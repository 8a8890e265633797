import { Hono } from 'hono'
import * as v from 'valibot'
import { jsonBody } from '../../http/json-body'
import type { Access } from '../../operator/access'
import { mostDigits } from '../../operator/pin-rules'
import type { Session } from '../../operator/session'
import type { Refused } from '../../operator/tries'

export type AccessParts = { readonly access: Access; readonly session: Session }

/** Far more than a PIN and a code need. */
const largest = 1024

const Pin = v.pipe(v.string(), v.maxLength(mostDigits, `at most ${mostDigits} digits`))
const PinOnly = v.strictObject({ pin: Pin })
const OldAndPin = v.strictObject({ old: Pin, pin: Pin })
const CodeAndPin = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40, 'at most 40 signs')), pin: Pin })

type Ok = { readonly ok: true }

/** Whoever was let in gets a token; whoever was not is told why. Both are answers, not errors: a wrong PIN is no fault of the page. */
const letIn = <T extends Ok>(session: Session, result: T | Refused) =>
  result.ok ? { ...result, token: session.open() } : result

/** The ways in: they stand before the gate. */
export const accessRoutes = ({ access, session }: AccessParts) =>
  new Hono()
    .get('/state', (c) => c.json(access.state()))
    .post('/session', jsonBody(PinOnly, largest), async (c) =>
      c.json(letIn(session, await access.enter(c.req.valid('json').pin))),
    )
    .post('/pin', jsonBody(PinOnly, largest), async (c) =>
      c.json(letIn(session, await access.setUp(c.req.valid('json').pin))),
    )
    .post('/recovery', jsonBody(CodeAndPin, largest), async (c) => {
      const { code, pin } = c.req.valid('json')
      return c.json(letIn(session, await access.recover(code, pin)))
    })

/** What an operator who is in can do about being in. */
export const sessionRoutes = ({ access, session }: AccessParts) =>
  new Hono()
    .post('/session/touch', () => {
      session.touch()
      return new Response(null, { status: 204 })
    })
    .post('/session/end', () => {
      session.close()
      return new Response(null, { status: 204 })
    })
    .post('/pin/change', jsonBody(OldAndPin, largest), async (c) => {
      const { old, pin } = c.req.valid('json')
      return c.json(await access.change(old, pin))
    })
