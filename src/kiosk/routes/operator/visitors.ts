import { Hono } from 'hono'
import * as v from 'valibot'
import { jsonBody } from '../../http/json-body'
import type { Visitors } from '../../reports/visitors'

const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'a day such as 2026-11-25'), v.isoDate('a day there is'))
const Period = v.pipe(
  v.strictObject({ from: Day, to: Day }),
  v.check(({ from, to }) => from <= to, 'the last day may not be before the first'),
)
const Days = v.union([
  v.strictObject({ last: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660)) }),
  Period,
])
const Report = v.strictObject({ days: Days, against: v.nullable(v.union([v.literal('before'), Period])) })
const Heat = v.strictObject({
  days: Days,
  picture: v.pipe(v.string(), v.regex(/^[a-z]{1,20}(:[a-z][a-z0-9-]{0,39})?$/, 'a picture that is touched')),
  turn: v.picklist(['landscape', 'portrait']),
})
const Save = v.strictObject({
  days: Days,
  place: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'a place to save to')),
  events: v.boolean(),
})

/** What the routes of the visitors need. */
export type VisitorsParts = Visitors

/** What visitors did, read in a thread of its own; `null` where no report can be made just now. */
export const visitorsRoutes = ({ report, heat, save }: VisitorsParts) =>
  new Hono()
    .post('/visitors/report', jsonBody(Report), async (c) =>
      c.json({ report: (await report(c.req.valid('json'))) ?? null }),
    )
    .post('/visitors/heat', jsonBody(Heat), async (c) => c.json({ heat: (await heat(c.req.valid('json'))) ?? null }))
    .post('/visitors/save', jsonBody(Save), async (c) => c.json(await save(c.req.valid('json'))))
