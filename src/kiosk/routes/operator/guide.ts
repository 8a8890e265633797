import { Hono } from 'hono'
import * as v from 'valibot'
import type { GuideService } from '../../guide/service'
import { jsonBody } from '../../http/json-body'

/** What the page sends to `POST /api/operator/guide/start`. */
const Start = v.strictObject({
  tour: v.pipe(
    v.string(),
    v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id of the exhibit'),
    v.description('The id of the tour.'),
  ),
})

export type GuideDeskParts = Pick<GuideService, 'guide' | 'desk' | 'invite'>

/** Guided tours for the operator: starting and ending one, and the code that lets a telephone lead. */
export const guideDeskRoutes = ({ guide, desk, invite }: GuideDeskParts) =>
  new Hono()
    .get('/guide', (c) => c.json(desk()))
    .post('/guide/start', jsonBody(Start), (c) => {
      guide.lead('panel', { do: 'start', tour: c.req.valid('json').tour })
      return c.json(desk())
    })
    .post('/guide/end', (c) => {
      guide.lead('panel', { do: 'end' })
      return c.json(desk())
    })
    .post('/guide/pairing', (c) => c.json(invite()))
