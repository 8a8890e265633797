import { Hono } from 'hono'
import type { Now } from '../../now'
import type { NowService } from '../../now/open'

export type NowRoutesParts = { readonly now: () => Promise<Now> } & Pick<NowService, 'faultsSeenTo' | 'soundOn'>

/**
 * How the kiosk is, for the panel's first page; `POST /api/operator/faults` says that the reported faults were seen to, `POST …/sound` switches on
 * what the staff switched off.
 */
export const nowRoutes = ({ now, faultsSeenTo, soundOn }: NowRoutesParts) =>
  new Hono()
    .get('/now', async (c) => c.json(await now()))
    .post('/faults', (c) => c.json({ noted: faultsSeenTo() }))
    .post('/sound', (c) => c.json({ noted: soundOn() }))
