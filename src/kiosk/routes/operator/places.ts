import { Hono } from 'hono'
import type { Exports } from '../../exports'

/** What the routes of the places need. */
export type PlacesParts = Pick<Exports, 'places'>

/** Where the operator can save files to: the sticks that are plugged in, and the folder of the kiosk itself. */
export const placesRoutes = (parts: PlacesParts) =>
  new Hono().get('/places', async (c) => c.json({ places: await parts.places() }))
