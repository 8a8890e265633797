import { Hono } from 'hono'
import type { Now } from '../../now'

export type NowRoutesParts = { readonly now: () => Promise<Now> }

/** How the kiosk is, for the panel's first page. */
export const nowRoutes = ({ now }: NowRoutesParts) => new Hono().get('/now', async (c) => c.json(await now()))
