import { Hono } from 'hono'
import type { Settings } from '../settings'
import type { EditState } from './edits'
import type { Shown } from './exhibits/choose'
import type { Guide } from './guide/guide'
import type { Health } from './health'
import type { HoursAnswer } from './hours'
import { secured } from './http/headers'
import { jsonBody } from './http/json-body'
import { refuse } from './http/refusal'
import type { KnownNames } from './journal/known-names'
import { VisitReport } from './journal/visit-report'
import type { Log } from './log'
import type { News } from './news'
import { BeatReport } from './routes/beat'
import { noIcon, sendMedia, sendPage, sendPageFile } from './routes/files'
import { exhibitAtHand, knownMethods } from './routes/gate'
import { operatorRoutes, type OperatorParts } from './routes/operator'
import { guideRoutes } from './routes/guide'
import { editorsOnly, previewAnswer, sendFramed, sendPreviewPage } from './routes/preview'
import type { Kept } from './store'

/** What the routes need of the kiosk. */
export type AppParts = {
  /** The folder of the built page. */
  readonly page: string
  readonly version: string
  readonly clockRate: number
  readonly settings: () => Settings
  /** Whether the staff on the floor wants no sound. */
  readonly isSoundOff: () => boolean
  readonly hours: () => HoursAnswer
  readonly changes: 'between-visits' | 'at-once'
  readonly shown: () => Shown | undefined
  /** The exhibit that media are asked of: a visit may still be going through the one before. */
  readonly byDigest: (digest: string) => Shown | undefined
  readonly health: () => Health
  readonly news: News
  readonly names: KnownNames
  readonly guide: Guide
  readonly journal: (report: VisitReport) => Kept
  readonly beat: (report: BeatReport) => void
  readonly log: Log
  readonly operator: OperatorParts
  /** Only in a preview: what the editor is told of the exhibit being edited. */
  readonly editing?: (() => EditState) | undefined
}

const eventStream = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }

/** What the page needs to know of this kiosk. Seconds are given unscaled; `clockRate` says how much faster they pass. */
const kioskAnswer = (parts: AppParts) => {
  const { idle, loop, theme, sound, languages, access } = parts.settings()
  const { version, clockRate, changes } = parts
  const heard = { ...sound, muted: sound.muted || parts.isSoundOff() }
  const usual = { name: 'Zone Kiosk', version, clockRate, changes, idle, loop, theme, sound: heard, languages, access }
  const guided = parts.guide.leading() && { guided: true }
  // An editor is at work at any hour.
  const mine = parts.editing ? { preview: { idle: false } } : { hours: parts.hours() }
  return { ...usual, ...guided, ...mine }
}

const exhibitAnswer = ({ digest, exhibit }: Shown) => ({ digest, media: `exhibit/${digest}/`, exhibit })

/** All routes in one chain, so that the typed client knows every one of them. */
const routes = (parts: AppParts) =>
  new Hono()
    .use(knownMethods)
    .get('/', async (c) => {
      // A page that is loaded in the night is to stay black.
      const opening = parts.editing || parts.hours().isOpen ? parts.shown() : undefined
      const page = await sendPage(c.req.raw, parts.page, opening)
      return parts.editing ? sendFramed(page) : page
    })
    .get('/favicon.ico', noIcon)
    .get('/exhibit/*', (c) => sendMedia(c.req.raw, parts.byDigest))
    .use('/api/exhibit', exhibitAtHand(parts.shown))
    .get('/api/exhibit', (c) => {
      const shown = parts.shown()
      // The gate has answered where there is none; it can't go away in between.
      if (!shown) throw new Error('no exhibit behind the gate')
      return c.json(exhibitAnswer(shown))
    })
    .use('/preview', editorsOnly(parts.editing))
    .use('/preview.html', editorsOnly(parts.editing))
    .use('/audit.js', editorsOnly(parts.editing))
    .use('/api/preview', editorsOnly(parts.editing))
    .get('/preview', (c) => sendPreviewPage(c.req.raw, parts.page))
    .get('/api/preview', (c) => c.json(previewAnswer(parts.editing)))
    .get('/api/kiosk', (c) => c.json(kioskAnswer(parts)))
    .get('/api/health', (c) => c.json(parts.health()))
    .get('/api/events', (c) => {
      const { method, signal } = c.req.raw
      return new Response(method === 'HEAD' ? null : parts.news.open(signal), { headers: eventStream })
    })
    .post('/api/visits', jsonBody(VisitReport), (c) => {
      const report = c.req.valid('json')
      const stranger = parts.names.stranger(report)
      if (stranger !== undefined)
        return refuse(400, `No slide, section or language of the exhibit is called ${stranger}.`)
      // 204: on the disk for good. 202: in memory until the disk can be written, and health says degraded.
      return new Response(null, { status: parts.journal(report) === 'disk' ? 204 : 202 })
    })
    .post('/api/beats', jsonBody(BeatReport), (c) => {
      parts.beat(c.req.valid('json'))
      return new Response(null, { status: 204 })
    })
    .route('/api/operator', operatorRoutes(parts.operator))
    .route('/api/guide', guideRoutes(parts.guide))
    .get('/api/*', () => refuse(404, 'There is nothing at this address.'))
    .get('/*', (c) => sendPageFile(c.req.raw, parts.page))

/** The routes as the typed client of the page sees them: `hc<KioskApi>(…)`. */
export type KioskApi = ReturnType<typeof routes>

/** The one handler both hosts answer with. Never rejects; every answer carries the security headers. */
export const createApp = (parts: AppParts): ((request: Request) => Promise<Response>) => {
  const failed = (error: unknown): Response => {
    parts.log.error('a request could not be answered', error)
    return refuse(500, 'The kiosk could not answer.')
  }
  const app = routes(parts)
  app.onError(failed)
  app.notFound(() => refuse(404, 'There is nothing at this address.'))
  return async (request) => {
    try {
      return secured(await app.fetch(request))
    } catch (error) {
      return secured(failed(error))
    }
  }
}
