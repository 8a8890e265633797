import { Hono } from 'hono'
import type { Now } from '../../now'
import type { NowService } from '../../now/open'

export type NowRoutesParts = { readonly now: () => Promise<Now> } & Pick<NowService, 'faultsSeenTo'>

/** How the kiosk is, for the panel's first page; `POST /api/operator/faults` says that the reported faults were seen to. */
export const nowRoutes = ({ now, faultsSeenTo }: NowRoutesParts) =>
  new Hono().get('/now', async (c) => c.json(await now())).post('/faults', (c) => c.json({ noted: faultsSeenTo() }))
