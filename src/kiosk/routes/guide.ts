import { Hono } from 'hono'
import { GuideCommand } from '../guide/commands'
import type { Guide } from '../guide/guide'
import { jsonBody } from '../http/json-body'

/** What the screen asks of a guided tour, and the keys of a clicker that it passes on. */
export const guideRoutes = (guide: Guide) =>
  new Hono()
    .get('/', (c) => c.json(guide.answer()))
    .post('/commands', jsonBody(GuideCommand), (c) => c.json(guide.lead('clicker', c.req.valid('json'))))
