import { Hono } from 'hono'
import * as v from 'valibot'
import { jsonBody } from '../../http/json-body'
import type { OperatorExhibits } from '../../install/operator'

const Key = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/, 'the key of a pack that was found'))
const Wish = v.picklist(['trust', 'allowDowngrade', 'replace', 'again'])
const Install = v.strictObject({ key: Key, wishes: v.pipe(v.array(Wish), v.maxLength(4)) })
const Switch = v.strictObject({ to: v.pipe(v.string(), v.regex(/^(bundled|[a-z][a-z0-9-]*@[\d.]+-[0-9a-f]{12})$/)) })
const Remove = v.strictObject({ fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{4}(-[0-9a-f]{4}){4}$/)) })
const Nothing = v.strictObject({})

/** What runs, what lies there, and what is brought: looked at by polling, one piece of work at a time. */
export const exhibitRoutes = ({ state, start, cancel, removeKey }: OperatorExhibits) =>
  new Hono()
    .get('/exhibit', async (c) => c.json(await state()))
    .post('/exhibit/install', jsonBody(Install), (c) =>
      c.json({ started: start({ kind: 'install', ...c.req.valid('json') }) }),
    )
    .post('/exhibit/switch', jsonBody(Switch), (c) =>
      c.json({ started: start({ kind: 'switch', ...c.req.valid('json') }) }),
    )
    .post('/exhibit/undo', jsonBody(Nothing), (c) => c.json({ started: start({ kind: 'undo' }) }))
    .post('/exhibit/cancel', jsonBody(Nothing), (c) => {
      cancel()
      return c.json({ started: false })
    })
    .post('/exhibit/keys/remove', jsonBody(Remove), async (c) =>
      c.json({ removed: await removeKey(c.req.valid('json').fingerprint) }),
    )
