import { Hono } from 'hono'
import type { Report } from '../../machine/doctor'

export type DoctorParts = {
  /** Looks at the machine line by line; a few hundred milliseconds. */
  readonly examine: () => Promise<Report>
}

/** What the doctor finds on this machine, for the panel. */
export const doctorRoutes = ({ examine }: DoctorParts) =>
  new Hono().get('/doctor', async (c) => c.json(await examine()))
