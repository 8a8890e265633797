import { Hono } from 'hono'
import * as v from 'valibot'
import { jsonBody } from '../../http/json-body'
import { refuse } from '../../http/refusal'
import { actionNames, type Actions } from '../../now/actions'

/** What the page sends to `POST /api/operator/actions`. */
const ActionAsked = v.strictObject({
  action: v.pipe(v.picklist(actionNames), v.description('What is to be done.')),
})

/** What can be done to the kiosk and its machine. An action is answered, 202, before it is done. */
export const actionRoutes = ({ offered, begin }: Actions) =>
  new Hono()
    .get('/actions', async (c) => c.json({ offered: await offered() }))
    .post('/actions', jsonBody(ActionAsked), async (c) =>
      (await begin(c.req.valid('json').action))
        ? new Response(null, { status: 202 })
        : refuse(404, 'This machine can not do that.'),
    )
