import { Hono } from 'hono'
import type { HoursService } from '../../hours'

export type ClockParts = Pick<HoursService, 'clock' | 'confirmClock'>

/**
 * `POST /api/operator/clock` says that it is the time the machine's clock shows; `GET` what it shows and whether it is believed:
 * `{ isTrusted, why, shows }`. The button belongs where `isTrusted` is false; the reasons of health say the rest.
 */
export const clockRoutes = ({ clock, confirmClock }: ClockParts) =>
  new Hono()
    .get('/clock', (c) => c.json(clock()))
    .post('/clock', (c) => {
      confirmClock()
      return c.json(clock())
    })
